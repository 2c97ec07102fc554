import type { FieldName } from '../../../../shared/domain/query-field.ts';

/** A condition written so that it is read back as the same one. */
export function fieldTerm(field: FieldName, value: string): string {
  const plain = /^[^\s",]+$/.test(value);
  return `${field}:${plain ? value : `"${value.replaceAll('"', '""')}"`}`;
}
