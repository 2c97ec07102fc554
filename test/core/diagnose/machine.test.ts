import { describe, expect, it } from 'vitest';
import { judgeAlone, machineFindings } from '../../../electron/core/diagnose/machine/machine.ts';
import type { MachineEvent } from '../../../electron/core/diagnose/machine/machine-event.ts';
import { judgeNetwork } from '../../../electron/core/diagnose/machine/network.ts';
import { judgeUserAgent } from '../../../electron/core/diagnose/machine/user-agent.ts';

const action = (
  type: MachineEvent['type'],
  at: number | null,
  more: Partial<MachineEvent> = {},
): MachineEvent => ({
  type,
  at,
  machine: false,
  userAgent: null,
  clientIp: null,
  url: null,
  ...more,
});

describe('the user agent', () => {
  it.each([
    ['Mozilla/5.0', 'apple-privacy'],
    [
      'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
      'gmail-proxy',
    ],
    ['YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html', 'yahoo-proxy'],
    ['Mozilla/5.0 (compatible; ExampleImageResizer/2.0)', 'image-proxy'],
    ['Mozilla/5.0 (compatible; Proofpoint)', 'security-product'],
    ['Mozilla/5.0 (X11) HeadlessChrome/140.0', 'program'],
    ['Go-http-client/2.0', 'program'],
    ['SkypeUriPreview Preview/0.5', 'link-preview'],
    ['examplebot/1.0', 'program'],
  ])('%s is %s', (userAgent, rule) => {
    expect(judgeUserAgent(userAgent, 'opened')?.rule).toBe(rule);
  });

  it.each([
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    'Mozilla/4.0 (compatible; ms-office; MSOffice rmj)',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)',
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.0',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148',
    'Dalvik/2.1.0 (Linux; U; Android 15)',
    'okhttp/4.12.0',
    '',
  ])('%j can be a person’s', (userAgent) => {
    expect(judgeUserAgent(userAgent, 'opened')).toBeNull();
  });

  it('does not take a bare token for Apple’s where a link was clicked', () => {
    expect(judgeUserAgent('Mozilla/5.0', 'clicked')).toBeNull();
  });

  it('is read however long it is', () => {
    for (const part of ['a', 'Image', 'bot', 'Mozilla/5.0 ', '.']) {
      expect(() => judgeUserAgent(part.repeat(2_000_000), 'opened')).not.toThrow();
    }
  });
});

describe('the network', () => {
  it.each([
    ['17.0.0.0', 'apple-network'],
    ['17.255.255.255', 'apple-network'],
    ['66.249.95.255', 'google-network'],
    ['104.47.127.255', 'security-network'],
    ['148.163.159.1', 'security-network'],
  ])('%s is %s', (ip, rule) => {
    expect(judgeNetwork(ip, 'opened')?.rule).toBe(rule);
  });

  it.each([
    '18.0.0.1',
    '16.255.255.255',
    '66.249.96.0',
    '34.1.2.3',
    '192.0.2.1',
    '17.1.1',
    '::1',
    '17.1.1.256',
  ])('%s says nothing', (ip) => {
    expect(judgeNetwork(ip, 'opened')).toBeNull();
  });

  it('lets people at Apple and Google click', () => {
    expect(judgeNetwork('17.1.2.3', 'clicked')).toBeNull();
    expect(judgeNetwork('66.249.84.1', 'clicked')).toBeNull();
  });
});

describe('the rules together', () => {
  it('take the sending system’s word first, unless the machine names itself', () => {
    expect(judgeAlone(action('opened', 1, { machine: true }))?.rule).toBe('declared');
    expect(judgeAlone(action('opened', 1, { machine: true, userAgent: 'Mozilla/5.0' }))?.rule).toBe(
      'apple-privacy',
    );
    expect(
      judgeAlone(action('opened', 1, { machine: true, userAgent: 'YahooMailProxy' }))?.certainty,
    ).toBe('stated');
  });

  it('look at openings and clicks only', () => {
    expect(judgeAlone(action('delivered', 1, { machine: true }))).toBeNull();
    expect(machineFindings([action('delivered', 1), action('unsubscribed', 1)]).size).toBe(0);
  });

  it('leave undated actions to their user agents', () => {
    const events = [
      action('delivered', 1000),
      action('clicked', null, { url: 'a' }),
      action('clicked', null, { url: 'b' }),
      action('clicked', null, { url: 'c' }),
    ];
    expect(machineFindings(events).size).toBe(0);
  });

  it('mark all clicks of a sweep and none of the rest', () => {
    const sweep = [0, 1, 2, 3].map((index) =>
      action('clicked', 100_000 + index * 2000, { url: `u${index}` }),
    );
    const person = action('clicked', 900_000, { url: 'u0' });
    const found = machineFindings([action('delivered', 1000), person, ...sweep]);
    expect([...found.keys()]).toEqual(sweep);
    for (const click of sweep) {
      expect(found.get(click)).toEqual({ rule: 'every-link', certainty: 'inferred', sign: '4' });
    }
  });

  it('judge a message with 20,000 clicks', () => {
    const events = Array.from({ length: 20_000 }, (_, index) =>
      action('clicked', index % 7, { url: `u${index}`, userAgent: `agent ${index}` }),
    );
    expect(machineFindings(events).size).toBeGreaterThan(0);
  });
});
