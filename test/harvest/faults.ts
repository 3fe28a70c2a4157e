import { gzipSync } from 'node:zlib';
import type { Agencies } from './agencies.ts';
import { planted, type Planted } from './documents.ts';
import { article, list } from './server.ts';

/** Plants everything that goes wrong on one site; the reports that can be had nevertheless. */
export async function plantFaults(all: Agencies): Promise<Planted[]> {
  const { faults: site, forbidden, trs } = all;
  const [late, once, type] = [
    await planted(40, 'html'),
    await planted(41, 'html'),
    await planted(42, 'pdf'),
  ];
  const name = (text: string): string => `${text}2023年政府信息公开工作年度报告`;
  site.html(
    '/nb/',
    list([
      ['/late.html', late.title],
      ['/again.html', once.title],
      ['/same.html', once.title],
      ['/missing.html', name('甲局')],
      ['/secret/1.html', name('乙局')],
      ['/to-private.html', name('丙局')],
      ['/to-forbidden.html', name('丁局')],
      ['/to-site.html', name('戊局')],
      ['/ring.html', name('己局')],
      ['/endless/0', name('庚局')],
      ['/slow.html', name('辛局')],
      ['/bomb.html', name('壬局')],
      ['/challenge.html', name('癸局')],
      ['/script.html', name('子局')],
      ['/wrong-type', type.title],
      ['/error-file.html', name('丑局')],
      [forbidden.at('/x.html'), name('寅局')],
      [trs.at('/elsewhere.html'), name('卯局')],
      ['http://169.254.169.254/latest/', name('辰局')],
      ['http://evil.example.com/nb.html', name('巳局')],
      ['ftp://127.0.0.1/nb.html', name('午局')],
      ['/empty.html', name('未局')],
      ['/calendar/2023-01-01', name('申局')],
    ]),
  );
  site.pages.set('/robots.txt', { body: 'User-agent: *\nDisallow: /secret/\n' });
  site.pages.set('/late.html', {
    handle: (_, response, times) => {
      if (times < 3)
        return void response
          .writeHead(times === 1 ? 500 : 503, times === 2 ? { 'Retry-After': '1' } : {})
          .end();
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(late.bytes);
    },
  });
  site.html('/again.html', Buffer.from(once.bytes).toString());
  site.html('/same.html', Buffer.from(once.bytes).toString());
  const redirect = (path: string, to: string): void =>
    void site.pages.set(path, { status: 302, headers: { Location: to } });
  redirect('/to-private.html', 'http://10.0.0.1/nb.html');
  redirect('/to-forbidden.html', forbidden.at('/nb.html'));
  redirect('/to-site.html', trs.at('/elsewhere.html'));
  redirect('/ring.html', '/ring2.html');
  redirect('/ring2.html', '/ring.html');
  site.pages.set('/slow.html', {
    handle: (_, response) => void response.writeHead(200).write('<p>'),
  });
  site.pages.set('/bomb.html', {
    headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' },
    body: gzipSync(Buffer.alloc(60_000_000, 32)),
  });
  site.pages.set('/challenge.html', { status: 412, body: '<script>1</script>' });
  site.html(
    '/script.html',
    '<html><script>document.cookie="a=1";location.reload()</script></html>',
  );
  site.pages.set('/wrong-type', { headers: { 'Content-Type': 'text/html' }, body: type.bytes });
  site.html('/error-file.html', article(name('丑局'), '<a href="/gone.pdf">附件.pdf</a>'));
  site.html('/gone.pdf', '<html><body><p>文件不存在</p></body></html>');
  site.html('/empty.html', '');
  endless(site);
  return [late, once, type];
}

/** Lists that lead on for ever: each page the same, and each day another page. */
function endless(site: Agencies['faults']): void {
  for (let at = 0; at < 400; at += 1) {
    site.html(
      `/endless/${at}`,
      list(
        [['/again.html', '2023年政府信息公开工作年度报告']],
        `<a href="/endless/${at + 1}">下一页</a>`,
      ),
    );
    const day = new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10);
    const next = new Date(Date.UTC(2023, 0, 2 + at)).toISOString().slice(0, 10);
    site.html(
      `/calendar/${day}`,
      `<html><body><a href="/calendar/${next}">${next}</a><a href="/calendar/${next}">2</a></body></html>`,
    );
  }
}
