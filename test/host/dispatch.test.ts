import { describe, expect, it } from 'vitest';
import type { Handlers } from '../../shared/contract/api.ts';
import { ERROR_CODES, Failure } from '../../shared/contract/errors.ts';
import { methods } from '../../shared/contract/methods.ts';
import { LANGUAGES } from '../../shared/domain/verdict.ts';
import { errorSentence } from '../../shared/i18n/errors/sentences.ts';
import { createDispatch } from '../../electron/host/dispatch.ts';

const logged: (readonly [string, string, unknown])[] = [];
const seen: unknown[] = [];

function dispatching(behaviour: Partial<Handlers>) {
  const refuse = async (): Promise<never> => {
    throw new Error('not expected');
  };
  const handlers = Object.fromEntries(
    Object.keys(methods).map((name) => [name, Reflect.get(behaviour, name) ?? refuse]),
  ) as unknown as Handlers;
  return createDispatch({
    handlers,
    language: () => 'en',
    log: (id, method, error) => logged.push([id, method, error]),
  });
}

const dispatch = dispatching({
  'sources.rejects': async (input) => {
    seen.push(input);
    return [];
  },
  'case.open': async () => {
    throw new Failure('workspace-newer', { file: '/home/anna/cases/client.deadletter' });
  },
  'case.sample': async () => {
    throw new Error('secret at /home/anna');
  },
});

describe('names', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'case', 'case.info.x'])(
    'that are no method are refused: %s',
    async (name) => {
      expect(await dispatch(name, {})).toMatchObject({
        ok: false,
        error: { code: 'unknown-method' },
      });
    },
  );
});

describe('input', () => {
  it('gets its defaults before the handler sees it', async () => {
    await dispatch('sources.rejects', { source: 1, language: 'ru' });
    expect(seen).toEqual([{ source: 1, after: 0, limit: 100, language: 'ru' }]);
  });

  it.each([
    [{ language: 'en' }, '“source” is missing'],
    [{ source: '1', language: 'en' }, '“source” has a value that cannot be used'],
    [{ source: 1, language: 'en', limit: 501 }, '“limit” has a value that cannot be used'],
    [{ source: 1, language: 'en', extra: 1 }, '“extra” is not known here'],
    ['source', 'it has the wrong shape'],
    [[], 'it has the wrong shape'],
    [{ language: 'ru' }, 'не хватает поля «source»'],
  ])('that is not in order is refused with a sentence: %j', async (input, problem) => {
    const reply = await dispatch('sources.rejects', input);
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(JSON.stringify(reply)).toContain(problem);
  });

  it('cannot bring a prototype with it', async () => {
    const input: unknown = JSON.parse('{"source":1,"language":"en","__proto__":{"limit":1}}');
    expect(await dispatch('sources.rejects', input)).toMatchObject({ ok: false });
  });
});

describe('failures', () => {
  it('keep their code and say a sentence in the caller’s language; of paths only names cross', async () => {
    const reply = await dispatch('case.open', { id: 'x' });
    expect(reply).toEqual({
      ok: false,
      error: {
        code: 'workspace-newer',
        message: errorSentence('workspace-newer', 'en'),
        details: { file: 'client.deadletter' },
      },
    });
  });

  it('that nobody expected are logged under the id the caller is told, and nothing else crosses', async () => {
    const reply = await dispatch('case.sample', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } });
    const [id, method, error] = logged.at(-1) ?? [];
    expect(method).toBe('case.sample');
    expect(error).toBeInstanceOf(Error);
    expect(JSON.stringify(reply)).toContain(String(id));
    expect(JSON.stringify(reply)).not.toMatch(/secret|anna|stack|\.ts/);
  });

  it.each(LANGUAGES)('have a sentence without holes for every code in %s', (language) => {
    const values = { method: 'm', timezone: 'Mars/Base', address: 'anna' };
    for (const code of ERROR_CODES) {
      const sentence = errorSentence(code, language, values);
      expect(sentence).not.toMatch(/[{}]|error\./);
      expect(sentence.length).toBeGreaterThan(15);
    }
  });
});
