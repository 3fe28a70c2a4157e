import { gzipSync } from 'node:zlib';
import { planted, type Planted } from './documents.ts';
import { article, list, Site } from './server.ts';

/** Local servers that play agencies, the reports planted on them, the places nobody may go to. */
export interface Agencies {
  readonly sites: readonly Site[];
  readonly sources: readonly (readonly [kind: 'list' | 'report', url: string])[];
  readonly planted: readonly Planted[];
  /** Not allowed: any request to it is a fault. */
  readonly forbidden: Site;
  readonly trs: Site;
  readonly shandong: Site;
  readonly faults: Site;
  close(): void;
}

/** Nine page systems, each on a server of its own, with nothing wrong on them. */
export async function agencies(): Promise<Agencies> {
  const sites = await Promise.all(Array.from({ length: 11 }, () => new Site().listen()));
  const [trs, nanfang, jcms, hash, anhui, shandong, shanghai, boda, jeecms, files, faults] = sites;
  if (!trs || !nanfang || !jcms || !hash || !anhui || !shandong || !shanghai) throw new Error();
  if (!boda || !jeecms || !files || !faults) throw new Error();
  const forbidden = await new Site().listen();
  const all: Planted[] = [];
  const plant = async (format: string, head = ''): Promise<Planted> => {
    const one = await planted(all.length, format, head);
    all.push(one);
    return one;
  };
  const sources: ['list' | 'report', string][] = [
    ...(await trsPages(trs, plant)),
    ...(await nanfangPages(nanfang, plant)),
    ...(await jcmsPages(jcms, plant)),
    ...(await hashPages(hash, plant)),
    ...(await anhuiPages(anhui, plant)),
    ...(await shandongPages(shandong, plant)),
    ...(await shanghaiPages(shanghai, plant)),
    ...(await bodaPages(boda, plant)),
    ...(await jeecmsPages(jeecms, files, plant)),
  ];
  return {
    sites,
    sources,
    planted: all,
    forbidden,
    trs,
    shandong,
    faults,
    close: () => [...sites, forbidden].forEach((site) => site.close()),
  };
}

type Plant = (format: string, head?: string) => Promise<Planted>;
type Sources = ['list' | 'report', string][];

/** Pages written by a script that no link leads to; a Word file beside; readings of the report. */
async function trsPages(site: Site, plant: Plant): Promise<Sources> {
  const meta = `<meta name="ArticleTitle" content="江苏省示范报告"><meta name="PubDate" content="2024-01-22 10:00">
<meta name="ContentSource" content="江苏省人民政府"><meta name="SiteIDCode" content="3200000001"><meta name="ColumnName" content="年报">`;
  const [a, b, c, d] = [
    await plant('html', meta),
    await plant('html'),
    await plant('docx'),
    await plant('html'),
  ];
  site.html(
    '/zfxxgk/nb/',
    list(
      [
        ['./202401/t20240122_1.html', a.title],
        ['./202401/t20240122_9.html', `文字解读：${a.title}`],
        ['./202401/t20240122_8.html', '关于做好政府信息公开年度报告编制工作的通知'],
        ['./202401/t19700101_2.html', b.title],
      ],
      '<script>createPageHTML(2, 0, "index", "html");</script>',
    ),
  );
  site.html(
    '/zfxxgk/nb/index_1.html',
    list(
      [
        ['./202301/t20230122_3.html', c.title],
        ['./202301/t20230122_4.html', d.title],
      ],
      '<script>createPageHTML(2, 1, "index", "html");</script>',
    ),
  );
  site.html('/zfxxgk/nb/202401/t20240122_1.html', Buffer.from(a.bytes).toString());
  site.html('/zfxxgk/nb/202401/t20240122_9.html', article(`文字解读：${a.title}`, ''));
  site.html('/zfxxgk/nb/202401/t19700101_2.html', Buffer.from(b.bytes).toString());
  site.html(
    '/zfxxgk/nb/202301/t20230122_3.html',
    article(
      c.title,
      '<a href="./P020230122.docx">附件：年度报告.docx</a><img src="a.png">',
      '<meta name="PubDate" content="2023-01-22"><meta name="ArticleTitle" content="江苏省附件里的报告">',
    ),
  );
  site.file('/zfxxgk/nb/202301/P020230122.docx', c.bytes, { ETag: '"c1"' });
  site.html('/zfxxgk/nb/202301/t20230122_4.html', Buffer.from(d.bytes).toString());
  return [['list', site.at('/zfxxgk/nb/')]];
}

/** A link 下一页; GB18030 pages that call themselves gb2312. */
async function nanfangPages(site: Site, plant: Plant): Promise<Sources> {
  const [a, b] = [await plant('gb_html'), await plant('word_html')];
  site.html(
    '/zwgk/nb/index.html',
    list([['content/post_1.html', a.title]], '<a href="index_2.html">下一页</a>'),
  );
  site.html(
    '/zwgk/nb/index_2.html',
    list([['content/post_2.html', b.title]], '<a href="index.html">上一页</a>'),
  );
  site.file('/zwgk/nb/content/post_1.html', a.bytes, {
    'Content-Type': 'text/html; charset=gb2312',
  });
  site.file('/zwgk/nb/content/post_2.html', b.bytes, { 'Content-Type': 'text/html' });
  return [['list', site.at('/zwgk/nb/index.html')]];
}

/** First records inside a script, the rest by POST; a file without extension in its address. */
async function jcmsPages(site: Site, plant: Plant): Promise<Sources> {
  const [a, b] = [await plant('html'), await plant('pdf')];
  const record = (href: string, title: string): string =>
    `<record><![CDATA[<li><a href="${href}" title="${title}">${title.slice(0, 8)}...</a></li>]]></record>`;
  const store = (records: string): string =>
    `<script type="text/xml"><datastore><totalrecord>2</totalrecord><recordset>${records}</recordset></datastore></script>`;
  const first = record('/art/2024/1/15/art_1_1.html', a.title);
  site.html(
    '/col/col1/index.html',
    `<html><head><title>年报</title></head><body>${store(first)}
<script>$('#x').jpage({proxyUrl:'/module/web/jpage/dataproxy.jsp', perPage: 1, totalRecord: 2, params: 'col=1&webid=1&columnid=1'})</script></body></html>`,
  );
  site.pages.set(
    '/module/web/jpage/dataproxy.jsp?startrecord=2&endrecord=2&perpage=1&totalrecord=2&fields=col%3D1%26webid%3D1%26columnid%3D1',
    {
      handle: (request, response) => {
        if (request.method !== 'POST') return void response.writeHead(405).end();
        response.writeHead(200, { 'Content-Type': 'text/html' });
        response.end(
          `<html><body>${store(record('/art/2023/1/15/art_1_2.html', b.title))}</body></html>`,
        );
      },
    },
  );
  site.html('/art/2024/1/15/art_1_1.html', Buffer.from(a.bytes).toString());
  site.html(
    '/art/2023/1/15/art_1_2.html',
    article(
      b.title,
      `<a href="/module/download/downfile.jsp?classid=0&amp;filename=ab12">${b.title}.pdf</a>`,
    ),
  );
  site.file('/module/download/downfile.jsp?classid=0&filename=ab12', b.bytes, {
    'Content-Disposition': 'attachment; filename="nb.pdf"',
  });
  return [['list', site.at('/col/col1/index.html')]];
}

/** A column of reports whose links say only the organ's name. */
async function hashPages(site: Site, plant: Plant): Promise<Sources> {
  const [a, b] = [await plant('html'), await plant('html')];
  site.html(
    '/nb/index.shtml',
    list([
      ['202401/2ecfb31a335f4d689220a3a23e24a986.shtml', '发展和改革局'],
      ['202401/2ecfb31a335f4d689220a3a23e24a987.shtml', '教育局'],
    ]),
  );
  site.html('/nb/202401/2ecfb31a335f4d689220a3a23e24a986.shtml', Buffer.from(a.bytes).toString());
  site.html('/nb/202401/2ecfb31a335f4d689220a3a23e24a987.shtml', Buffer.from(b.bytes).toString());
  return [['list', site.at('/nb/index.shtml')]];
}

/** A link for each year, nothing else. */
async function anhuiPages(site: Site, plant: Plant): Promise<Sources> {
  const [a, b] = [await plant('html'), await plant('html')];
  site.html(
    '/public/column/1?type=4&action=list',
    list([
      ['/public/column/1?type=3&action=detail&title=2024', '2024年'],
      ['/public/column/1?type=3&action=detail&title=2023', '2023年'],
    ]),
  );
  site.html('/public/column/1?type=3&action=detail&title=2024', Buffer.from(a.bytes).toString());
  site.html('/public/column/1?type=3&action=detail&title=2023', Buffer.from(b.bytes).toString());
  return [['list', site.at('/public/column/1?type=4&action=list')]];
}

/** Packed answers with ETags; a meta refresh before the list. */
async function shandongPages(site: Site, plant: Plant): Promise<Sources> {
  const [a, b] = [await plant('html'), await plant('html')];
  site.html(
    '/site_1/',
    '<html><head><meta http-equiv="refresh" content="0; url=/site_1/channel_2/"></head><body></body></html>',
  );
  site.html(
    '/site_1/channel_2/',
    list([
      ['doc_5f0c3a4b8d8d8a0f3a4b8d8a.html', a.title],
      ['doc_5f0c3a4b8d8d8a0f3a4b8d8b.html', b.title],
    ]),
  );
  for (const [name, one] of [
    ['a', a],
    ['b', b],
  ] as const)
    site.pages.set(`/site_1/channel_2/doc_5f0c3a4b8d8d8a0f3a4b8d8${name}.html`, {
      headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip', ETag: `"${name}1"` },
      body: gzipSync(one.bytes),
    });
  return [['list', site.at('/site_1/')]];
}

/** Addresses with a query only; a PDF in a viewer in a frame. */
async function shanghaiPages(site: Site, plant: Plant): Promise<Sources> {
  const a = await plant('pdf');
  site.html('/govxxgk/nb.html', list([['/govxxgk/details?id=0b1c', a.title]]));
  site.html(
    '/govxxgk/details?id=0b1c',
    article(a.title, '<iframe src="/pdfjs/web/viewer.html?file=%2Fupload%2Fnb.pdf"></iframe>'),
  );
  site.file('/upload/nb.pdf', a.bytes, { 'Content-Type': 'text/html' });
  return [['list', site.at('/govxxgk/nb.html')]];
}

/** Pages that count down; numbers as links. */
async function bodaPages(site: Site, plant: Plant): Promise<Sources> {
  const [a, b] = [await plant('html'), await plant('html')];
  site.html('/nb.htm', list([['info/1/3.htm', a.title]], '<a href="nb/1.htm">下页</a>'));
  site.html('/nb/1.htm', list([['../info/1/2.htm', b.title]], '<a href="../nb.htm">上页</a>'));
  site.html('/info/1/3.htm', Buffer.from(a.bytes).toString());
  site.html('/info/1/2.htm', Buffer.from(b.bytes).toString());
  return [['list', site.at('/nb.htm')]];
}

/** A column address that is the report; a report page of the sources whose file lies elsewhere. */
async function jeecmsPages(site: Site, files: Site, plant: Plant): Promise<Sources> {
  const [a, b] = [await plant('html'), await plant('xlsx')];
  site.html('/c/www/nb.jhtml', Buffer.from(a.bytes).toString());
  site.html(
    '/c/www/7.jhtml',
    article(b.title, `<a href="${files.at('/attachment/0/1.xlsx')}">附件</a>`),
  );
  files.file('/attachment/0/1.xlsx', b.bytes);
  return [
    ['list', site.at('/c/www/nb.jhtml')],
    ['report', site.at('/c/www/7.jhtml')],
  ];
}
