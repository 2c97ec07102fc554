import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { desk } from '../../../shared/i18n/desk/desk.ts';
import { knowledgeEntry } from '../../../electron/core/classify/knowledge/knowledge.ts';
import { REASONS } from '../../../shared/domain/bounce.ts';
import { reasonName } from '../../../shared/domain/reason-name.ts';
import { placeholders, translate } from '../../../shared/i18n/message.ts';
import type { EnglishPlural, RussianPlural } from '../../../shared/i18n/message.ts';
import { terms } from '../../../shared/i18n/terms/terms.ts';

const RENDERER = join(import.meta.dirname, '../../../renderer');
const files = (end: string): readonly string[] =>
  readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => join(RENDERER, name));

type Plural = RussianPlural | EnglishPlural;

const formsOf = (text: string | Plural): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text);

/** Names and abbreviations that stay Latin in Russian. */
const LATIN =
  /Deadletter|Message-ID|Markdown|TSV|NDJSON|JSON|Parquet|Excel|DuckDB|pandas|Spark|CSV|HTML|PDF|API|DNS|TLS|SMTP|UTC|Shift|Alt|\.eml|\.(?:7z|rar|bz2|xz)|mbox|zip|IP|User unknown|In English|anna@example\.com|boris@example\.org|\{[a-zA-Z]+\}/g;

const catalogues = [
  { name: 'desk', ...desk },
  { name: 'terms', ...terms },
];

describe.each(catalogues)('texts of $name', ({ en, ru }) => {
  const russian = new Map<string, string | Plural>(Object.entries<string | Plural>(ru));

  it('fill the same values in both languages', () => {
    for (const [key, text] of Object.entries(en)) {
      const wanted = new Set(formsOf(text).flatMap(placeholders));
      const given = new Set(formsOf(russian.get(key) ?? '').flatMap(placeholders));
      expect([...given].sort(), key).toEqual([...wanted].sort());
    }
  });

  it('are Russian in Russian', () => {
    const foreign = [...russian].flatMap(([key, text]) =>
      formsOf(text).some((form) => /[a-z]{2,}/i.test(form.replace(LATIN, ''))) ? [key] : [],
    );
    expect(foreign).toEqual([]);
  });
});

interface Node {
  readonly type: string;
  readonly [name: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  else if (isNode(node)) {
    visit(node);
    for (const child of Object.values(node)) walk(child, visit);
  }
}

const SPOKEN = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'aria-description']);
const WORD = /\p{L}{2,}/u;
/** Written the same in every language. */
const SAME = new Set(['HTML', 'Message-ID', 'Ctrl K']);

function literalsIn(file: string): readonly string[] {
  const found: string[] = [];
  const { program, errors } = parseSync(file, readFileSync(file, 'utf8'));
  expect(errors, file).toEqual([]);
  walk(program, (node) => {
    if (node.type === 'JSXText' && typeof node['value'] === 'string' && WORD.test(node['value']))
      found.push(node['value'].trim());
    const name = isNode(node['name']) ? node['name']['name'] : undefined;
    const value = isNode(node['value']) ? node['value']['value'] : undefined;
    if (node.type === 'JSXAttribute' && typeof name === 'string' && SPOKEN.has(name))
      if (typeof value === 'string' && WORD.test(value)) found.push(value);
  });
  return found.filter((text) => !SAME.has(text));
}

describe('the page', () => {
  it('has no words outside the catalogues', () => {
    const found = files('.tsx').flatMap((file) =>
      literalsIn(file).map((text) => `${file}: ${text}`),
    );
    const examples = found.filter((line) => !/: (Europe\/Moscow|2026-10-03)$/.test(line));
    expect(examples).toEqual([]);
  });

  it('finds such words when there are some', () => {
    const { program } = parseSync('a.tsx', 'const a = <p title="Hello there">Plain words</p>;');
    let texts = 0;
    walk(program, (node) => {
      if (node.type === 'JSXText') texts += 1;
    });
    expect(texts).toBe(1);
  });

  it('uses every text of the window', () => {
    const source = [...files('.ts'), ...files('.tsx')]
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const dynamic = [...source.matchAll(/`([a-z.-]+\.)\$\{/g)].map((match) => match[1] ?? '');
    const unused = Object.keys(desk.en).filter(
      (name) => !source.includes(`'${name}'`) && !dynamic.some((start) => name.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });
});

describe('a reason', () => {
  it('has one name in the list and in the knowledge base', () => {
    for (const language of ['en', 'ru'] as const)
      for (const reason of REASONS)
        expect(translate(terms, language)(`reason.${reasonName(reason, `reason-${reason}`)}`)).toBe(
          knowledgeEntry(`reason-${reason}`, language)?.title,
        );
  });
});
