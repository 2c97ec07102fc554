import type { ReactNode } from 'react';
import { unreachable } from '../../../shared/domain/exhaustive.ts';
import { useWindow } from '../../stores/window.ts';
import { AddressList } from '../address-list/address-list.tsx';
import { BounceView } from '../bounce/bounce-view.tsx';
import { NewCase } from '../cases/new-case.tsx';
import { ExportDialog } from '../export/export-dialog.tsx';
import { MappingDialog } from '../mapping/mapping-dialog.tsx';
import { NotesDialog } from '../notes/notes-dialog.tsx';
import { RecordView } from '../record/record-view.tsx';
import { Rejects } from '../rejects/rejects.tsx';
import { ReportDialog } from '../report/report-dialog.tsx';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { Shortcuts } from '../shortcuts/shortcuts.tsx';
import { Reread } from '../sources/reread.tsx';
import { SaveView } from '../views/save-view.tsx';

/** Whatever lies over the window. */
export function Sheets(): ReactNode {
  const sheet = useWindow((state) => state.sheet);
  if (sheet === null) return null;
  switch (sheet.kind) {
    case 'shortcuts':
      return <Shortcuts />;
    case 'settings':
      return <SettingsDialog />;
    case 'new-case':
      return <NewCase />;
    case 'address-list':
      return <AddressList />;
    case 'report':
      return <ReportDialog recipient={sheet.recipient} />;
    case 'notes':
      return <NotesDialog recipient={sheet.recipient} />;
    case 'save-view':
      return <SaveView />;
    case 'export':
      return <ExportDialog />;
    case 'bounce':
      return <BounceView report={sheet.report} line={sheet.line} />;
    case 'record':
      return <RecordView event={sheet.event} />;
    case 'rejects':
      return <Rejects source={sheet.source} />;
    case 'mapping':
      return <MappingDialog of={sheet.of} />;
    case 'reread':
      return <Reread source={sheet.source} />;
    default:
      return unreachable(sheet);
  }
}
