import { describe, expect, it } from 'vitest';
import { safeHtml } from '../../../electron/core/mail/safe-html.ts';

describe('HTML made safe', () => {
  it.each([
    ['<script>alert(1)</script>text', 'text'],
    ['<img src="https://t.example/p.gif">text', 'text'],
    ['<p onclick="x()" style="background:url(//t.example)">text</p>', '<p>text</p>'],
    ['<scr<script></script>ipt>text', '&lt;script&gt;text'],
    ['<style>@import "x"</style><b>text</b>', '<b>text</b>'],
    ['<!-- <b>no</b> -->text', 'text'],
    ['<iframe src=x>no</iframe>text', 'text'],
    [
      '<td width="10" bgcolor="#fff" background="x">text</td>',
      '<td width="10" bgcolor="#fff">text</td>',
    ],
    ['a < b', 'a &lt; b'],
    ['<form action=x><input name=y>text</form>', 'text'],
    ['<svg><a href="javascript:x">no</a></svg>text', 'text'],
  ])('%s', (html, wanted) => {
    expect(safeHtml(html).html).toBe(wanted);
  });

  it('lists links and shows them as text', () => {
    const made = safeHtml(
      '<a href="https://x.example/?a=1&amp;b=2">here</a> <a href="javascript:y">no</a>',
    );
    expect(made.html).toBe('<u>here</u> <u>no</u>');
    expect(made.links).toEqual(['https://x.example/?a=1&b=2']);
  });

  it('shows nothing of 10 MB of open brackets', () => {
    expect(safeHtml('<a href="'.repeat(1_000_000)).links).toEqual([]);
  });
});
