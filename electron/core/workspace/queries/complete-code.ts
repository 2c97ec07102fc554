import type { Language } from '../../../../shared/domain/verdict.ts';
import { knowledgeForStatus } from '../../classify/knowledge/knowledge.ts';
import type { ReadableDatabase } from '../connection.ts';
import { rows } from '../connection.ts';
import { after } from './similar.ts';

/** One step of the index for every code, however many replies state it. */
const distinct = (column: 'status' | 'reply_code'): string => `WITH RECURSIVE met (code) AS (
    SELECT (SELECT min(${column}) FROM reply WHERE ${column} >= ? AND ${column} < ?)
    UNION ALL
    SELECT (SELECT min(${column}) FROM reply WHERE ${column} > met.code AND ${column} < ?)
    FROM met WHERE met.code IS NOT NULL LIMIT ?)
  SELECT code FROM met WHERE code IS NOT NULL`;

export const STATUSES_MET = distinct('status');
export const REPLY_CODES_MET = distinct('reply_code');

const TYPED = /^[245](?:\d{0,2}|\.[\d.]{0,7})$/;

/** Codes of the replies in the case that begin as typed: enhanced ones, then those of three digits. */
export function codesBeginning(db: ReadableDatabase, typed: string, most: number): string[] {
  if (!TYPED.test(typed)) return [];
  const beyond = after(typed);
  return [STATUSES_MET, REPLY_CODES_MET]
    .flatMap((sql) =>
      rows<{ code: string }>(db, sql, typed, beyond, beyond, most).map(({ code }) => code),
    )
    .slice(0, most);
}

const CLASS_OPEN = /^x[.\d]+: /;

/** What a code means where it is registered, else itself. */
export function nameOfCode(code: string, language: Language): string {
  const title = code.includes('.') ? (knowledgeForStatus(code, language)?.title ?? '') : '';
  return CLASS_OPEN.test(title) ? title.replace(CLASS_OPEN, '') : code;
}
