import type { MachineFinding } from './rule.ts';

interface AgentRule {
  readonly finding: Omit<MachineFinding, 'sign'>;
  readonly pattern: RegExp;
  /** Where the pattern's match says little, the name to show. */
  readonly name?: string;
}

/**
 * In the order tested. Sources: Gmail's prefetch and proxy: bird.com/en-us/blog/gmail-prefetching-images;
 * Yahoo's proxy names its help page (SLN28749) in the header itself; Apple Mail Privacy Protection sends the bare
 * product token. Security products and programs are recognised only by the name they give themselves.
 */
const AGENTS: readonly AgentRule[] = [
  {
    finding: { rule: 'gmail-prefetch', certainty: 'stated' },
    pattern: /Edge\/12\.246 Mozilla\/5\.0$/,
    name: 'Gmail',
  },
  {
    finding: { rule: 'gmail-proxy', certainty: 'proxy' },
    pattern: /GoogleImageProxy|via ggpht\.com/i,
    name: 'Gmail',
  },
  {
    finding: { rule: 'yahoo-proxy', certainty: 'proxy' },
    pattern: /YahooMailProxy|YahooCacheSystem/i,
    name: 'Yahoo',
  },
  {
    finding: { rule: 'image-proxy', certainty: 'proxy' },
    pattern: /[\w.]{0,30}Image[ _-]?(?:Proxy|Resizer|Cache)/i,
  },
  {
    finding: { rule: 'security-product', certainty: 'stated' },
    pattern:
      /Barracuda|Mimecast|Proofpoint|IronPort|MessageLabs|Symantec|FireEye|Forcepoint|Websense|Zscaler|Sophos|Fortinet|FortiGuard|TrendMicro|Trend Micro|Vade ?Secure|Hornetsecurity|Bitdefender|Kaspersky|Dr\.Web|Cloudmark|Check ?Point|Area1|Cyren|SpamTitan|urlscan|VirusTotal|Safe ?Links/i,
  },
  {
    finding: { rule: 'link-preview', certainty: 'stated' },
    pattern:
      /BingPreview|SkypeUriPreview|Slackbot|TelegramBot|WhatsApp\/|facebookexternalhit|Twitterbot|vkShare|Discordbot/i,
  },
  {
    finding: { rule: 'program', certainty: 'stated' },
    pattern:
      /HeadlessChrome|PhantomJS|Puppeteer|Playwright|Selenium|curl\/|Wget|python-requests|python-urllib|aiohttp|Go-http-client|libwww-perl|Apache-HttpClient|^Java\/|axios\/|node-fetch|Scrapy|\bbots?\b|[a-z]bot\/|crawler|spider/i,
  },
];

/** Longer user agents are cut: what names a machine stands within the first 600 characters. */
const LONGEST = 600;

/** A log of millions has some thousand different user agents. */
const MOST_REMEMBERED = 5000;
const remembered = new Map<string, MachineFinding | null>();

/** What a user agent says of itself, or null for one that could be a person's. */
export function judgeUserAgent(
  userAgent: string | null,
  type: 'opened' | 'clicked',
): MachineFinding | null {
  if (userAgent === null) return null;
  const text = userAgent.slice(0, LONGEST).trim();
  if (text === 'Mozilla/5.0') {
    return type === 'opened'
      ? { rule: 'apple-privacy', certainty: 'stated', sign: 'Apple Mail' }
      : null;
  }
  let known = remembered.get(text);
  if (known === undefined) {
    known = judgeText(text);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, known);
  }
  return known;
}

function judgeText(text: string): MachineFinding | null {
  for (const { finding, pattern, name } of AGENTS) {
    const match = pattern.exec(text);
    if (match !== null) return { ...finding, sign: name ?? match[0].trim().replace(/\/$/, '') };
  }
  return null;
}
