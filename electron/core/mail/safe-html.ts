/** HTML of a mail made safe to show, with the links that were taken out of it. */
export interface SafeHtml {
  /** Only harmless elements, no attributes but a few of layout; nothing loads anything. */
  readonly html: string;
  readonly links: readonly string[];
}

const KEPT: ReadonlySet<string> = new Set(
  'p br div span b i u s em strong small big sub sup h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td th caption pre code tt blockquote hr center font a'.split(
    ' ',
  ),
);
const DROPPED_WITH_CONTENT: ReadonlySet<string> = new Set(
  'script style head title noscript template iframe object embed svg math textarea select'.split(
    ' ',
  ),
);
const LAYOUT: ReadonlySet<string> = new Set(
  'align valign width height colspan rowspan border cellpadding cellspacing bgcolor color size'.split(
    ' ',
  ),
);
const TOKEN = /<!--|<(\/?)([a-z][a-z0-9]{0,15})\b([^<>]{0,8000})>|<|>|[^<>]+/gi;
const ATTRIBUTE =
  /([a-z][a-z-]{0,30})\s{0,5}=\s{0,5}(?:"([^"]{0,4000})"|'([^']{0,4000})'|([^\s"'<>]{1,4000}))/gi;
const MOST_BYTES = 1024 * 1024;

/**
 * Rebuilds HTML from an allow-list of elements and layout attributes. Scripts, styles, images, forms and
 * frames are dropped, links become plain text and are listed. Linear in the input's length.
 */
export function safeHtml(html: string): SafeHtml {
  const capped = html.slice(0, MOST_BYTES);
  const links: string[] = [];
  let out = '';
  let hidden: string | null = null;
  let skipTo = 0;
  for (const match of capped.matchAll(TOKEN)) {
    if (match.index < skipTo) continue;
    const [whole, closing, tag, attributes] = match;
    if (whole === '<!--') {
      const end = capped.indexOf('-->', match.index);
      skipTo = end === -1 ? capped.length : end + 3;
    } else if (tag === undefined) {
      if (hidden === null) out += escapeText(whole);
    } else {
      const name = tag.toLowerCase();
      if (hidden === null && closing === '' && DROPPED_WITH_CONTENT.has(name)) hidden = name;
      else if (hidden === name && closing === '/') hidden = null;
      if (hidden === null && KEPT.has(name))
        out += element(name, closing === '/', attributes ?? '', links);
    }
  }
  return { html: out, links: [...new Set(links)] };
}

/** Entities stay as the mail wrote them; only characters that could open markup are escaped. */
function escapeText(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function element(name: string, closing: boolean, attributes: string, links: string[]): string {
  if (name === 'a') {
    if (!closing) collectLink(attributes, links);
    return closing ? '</u>' : '<u>';
  }
  if (closing) return `</${name}>`;
  let kept = '';
  for (const match of attributes.matchAll(ATTRIBUTE)) {
    const attribute = (match[1] ?? '').toLowerCase();
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    if (LAYOUT.has(attribute) && /^[\w#%. -]{1,40}$/.test(value))
      kept += ` ${attribute}="${value}"`;
  }
  return `<${name}${kept}>`;
}

function collectLink(attributes: string, links: string[]): void {
  for (const match of attributes.matchAll(ATTRIBUTE)) {
    if ((match[1] ?? '').toLowerCase() !== 'href') continue;
    const value = (match[2] ?? match[3] ?? match[4] ?? '').replaceAll('&amp;', '&').trim();
    if (/^(?:https?|mailto):/i.test(value) && links.length < 500) links.push(value);
  }
}
