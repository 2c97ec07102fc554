import { create } from 'zustand';
import type { WireError } from '../../shared/contract/errors.ts';
import type { Diagnosis } from '../../shared/domain/diagnosis.ts';
import { useCase } from './case.ts';
import { ask } from './core.ts';
import { prefer, usePreferences } from './preferences.ts';
import { useQuery } from './query.ts';
import { forgetVerdicts, verdictOf } from './verdicts.ts';
import type { Asked } from './verdicts.ts';
import { useWindow } from './window.ts';

interface RecipientState {
  readonly recipient: string | null;
  /** The message the verdict is asked for, or null for the latest. */
  readonly message: string | null;
  readonly diagnosis: Diagnosis | null;
  readonly status: 'idle' | 'waiting' | 'ready' | 'failed';
  readonly error: WireError | null;
  readonly answers: Readonly<Record<string, string>>;
  readonly notes: { readonly text: string; readonly tags: readonly string[] } | null;
}

export const useRecipient = create<RecipientState>(() => ({
  recipient: null,
  message: null,
  diagnosis: null,
  status: 'idle',
  error: null,
  answers: {},
  notes: null,
}));

/** Answers given in this session, by recipient and message. */
const given = new Map<string, Readonly<Record<string, string>>>();
const answersTo = (recipient: string, message: string | null): Readonly<Record<string, string>> =>
  given.get(JSON.stringify([recipient, message])) ?? {};

let generation = 0;

/** What the shown verdict is asked by: whatever is handed over speaks of the same. */
export function shownVerdict(): Asked | null {
  const { recipient, message } = useRecipient.getState();
  return recipient === null ? null : asking(recipient, message);
}

function asking(recipient: string, message: string | null): Asked {
  const { language, timezone } = usePreferences.getState();
  const answers = answersTo(recipient, message);
  return {
    recipient,
    language,
    timezone,
    ...(message === null ? {} : { message }),
    ...(Object.keys(answers).length === 0 ? {} : { answers }),
  };
}

async function askWhy(): Promise<void> {
  generation += 1;
  const mine = generation;
  const shown = shownVerdict();
  if (shown === null) return;
  const reply = await verdictOf(shown);
  if (mine !== generation) return;
  if (reply.ok) useRecipient.setState({ diagnosis: reply.value, status: 'ready', error: null });
  else useRecipient.setState({ diagnosis: null, status: 'failed', error: reply.error });
}

/** Opens a recipient. What is shown stays until the answer is there: nothing flickers. */
export async function openRecipient(
  recipient: string,
  message: string | null = null,
): Promise<void> {
  const now = useRecipient.getState();
  if (now.recipient === recipient && now.message === message && now.status !== 'failed') return;
  useRecipient.setState({
    recipient,
    message,
    status: 'waiting',
    answers: answersTo(recipient, message),
    notes: null,
  });
  await Promise.all([askWhy(), loadNotes(recipient)]);
  keepView();
}

/** Somebody is likely to open this next: the verdict is asked for, and nothing is shown. */
export function expectRecipient(recipient: string, message: string | null = null): void {
  void verdictOf(asking(recipient, message));
}

/** Asks for the shown recipient again: the data or the language changed, or nothing came. */
export async function refreshRecipient(): Promise<void> {
  forgetVerdicts();
  const { recipient } = useRecipient.getState();
  if (recipient === null) return;
  await Promise.all([askWhy(), loadNotes(recipient)]);
}

/** Another case begins: nobody is shown, and no answer is known. */
export function closeRecipient(): void {
  given.clear();
  forgetVerdicts();
  generation += 1;
  useRecipient.setState({
    recipient: null,
    message: null,
    diagnosis: null,
    status: 'idle',
    answers: {},
    notes: null,
  });
}

/** Judges another message of the same recipient. */
export function judgeMessage(message: string | null): void {
  const { recipient } = useRecipient.getState();
  const answers = recipient === null ? {} : answersTo(recipient, message);
  useRecipient.setState({ message, answers });
  void askWhy();
}

/** An answer to a question of the checklist; the same answer again takes it back. */
export function answer(question: string, choice: string): void {
  const { recipient, message, answers } = useRecipient.getState();
  if (recipient === null) return;
  const rest = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== question));
  const changed = answers[question] === choice ? rest : { ...rest, [question]: choice };
  given.set(JSON.stringify([recipient, message]), changed);
  useRecipient.setState({ answers: changed });
  void askWhy();
}

async function loadNotes(recipient: string): Promise<void> {
  const reply = await ask('notes.list', { recipient });
  if (reply.ok && useRecipient.getState().recipient === recipient)
    useRecipient.setState({ notes: reply.value });
}

export async function saveNotes(
  recipient: string,
  text: string,
  tags: readonly string[],
): Promise<WireError | null> {
  const reply = await ask('notes.save', { recipient, text, tags: [...tags] });
  if (!reply.ok) return reply.error;
  if (useRecipient.getState().recipient === recipient)
    useRecipient.setState({ notes: reply.value });
  return null;
}

let keeping: ReturnType<typeof setTimeout> | undefined;

/** Keeps place, query and recipient so that the next start begins here. */
export function keepView(): void {
  clearTimeout(keeping);
  keeping = setTimeout(() => {
    const { recipient } = useRecipient.getState();
    const { info } = useCase.getState();
    if (info === null) return;
    prefer({
      lastView: {
        place: useWindow.getState().place,
        query: useQuery.getState().text,
        case: info.location,
        ...(recipient === null ? {} : { recipient }),
      },
    });
  }, 800);
}
