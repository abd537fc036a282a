import { bodyOf, cleanBody, dangerIn, hasMarkup, typedOf } from './body-html.js'

describe('bodyOf', () => {
  it('makes paragraphs of what was typed with blank lines', () => {
    expect(bodyOf('Đoạn một,\nvẫn đoạn một.\n\nĐoạn hai: 3 < 5 & 7 > 6')).toBe(
      '<p>Đoạn một, vẫn đoạn một.</p>\n<p>Đoạn hai: 3 &lt; 5 &amp; 7 &gt; 6</p>',
    )
  })

  it('keeps the few tags of a report and takes out what a word processor leaves', () => {
    expect(
      bodyOf(
        '<h1>Kết quả</h1><style>p{color:red}</style><p class="MsoNormal" style="x"><b>91</b> <span>người</span></p><o:p></o:p>',
      ),
    ).toBe('<h2>Kết quả</h2><p><strong>91</strong> người</p>')
  })

  it('comes back as it was typed', () => {
    const typed = 'Đoạn một.\n\nĐoạn hai, <strong>đậm</strong> & nhạt.'
    expect(typedOf(bodyOf(typed))).toBe(typed)
  })

  it('comes back as HTML when it has more than paragraphs', () => {
    expect(typedOf('<h2>Mục</h2><p>Chữ</p>')).toBe('<h2>Mục</h2><p>Chữ</p>')
  })
})

describe('cleanBody', () => {
  it.each([
    ['<p>a<script>alert(1)</script></p>', '<p>a</p>'],
    ['<p onclick="x()">a</p>', '<p>a</p>'],
    ['<img src=x onerror=alert(1)>', ''],
    ['<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
    ['<a href="java\nscript:alert(1)">a</a>', '<a>a</a>'],
    ['<a href="//evil.example">a</a>', '<a>a</a>'],
    ['<a href="data:text/html,x">a</a>', '<a>a</a>'],
    ['<svg><a xlink:href="javascript:x">a</a></svg>', ''],
    ['<a href="https://a.vn" target="_blank">a</a>', '<a href="https://a.vn">a</a>'],
    ['<a href="mailto:a@b.vn">a</a>', '<a href="mailto:a@b.vn">a</a>'],
  ])('makes of %j', (html, clean) => expect(cleanBody(html)).toBe(clean))

  it('changes nothing the second time', () => {
    const once = cleanBody('<p>a &amp; b</p><ul><li>c</li></ul><blockquote>d</blockquote>')
    expect(cleanBody(once)).toBe(once)
  })
})

describe('dangerIn', () => {
  it.each([
    '<script>alert(1)</script>',
    '<p>a</p><SCRIPT src=x>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">a</a>',
    '<a href="java\nscript:alert(1)">a</a>',
    '<a href="java&Tab;script:alert(1)">a</a>',
    '<a href="javascript&colon;alert(1)">a</a>',
    '<iframe src="https://a.vn"></iframe>',
  ])('names what is wrong with %j', (typed) => expect(dangerIn(typed)).toEqual(expect.any(String)))

  it.each(['3 < 5', '<p style="color:red">chữ</p>', 'Quyết định on = không', 'Tập huấn Java Script cơ bản'])(
    'lets %j be',
    (typed) => expect(dangerIn(typed)).toBeNull(),
  )
})

describe('hasMarkup', () => {
  it.each(['<b>Đậm</b>', 'a <script>', '</p>', '<!-- x -->', 'javascript:alert(1)'])(
    'sees it in %j',
    (text) => expect(hasMarkup(text)).toBe(true),
  )

  it.each(['Lương < 5 triệu', 'A > B', 'Lớp “Javascript” ngày 5/6'])('sees none in %j', (text) =>
    expect(hasMarkup(text)).toBe(false),
  )
})
