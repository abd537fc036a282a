import { defineErrors } from '#errors'

/** What can be refused about news. Codes are part of the API. */
export const newsErrors = defineErrors({
  article_not_found: {
    kind: 'not_found',
    vi: 'Không có tin bài này, hoặc tin bài không thuộc phạm vi của đồng chí.',
    en: 'There is no such article.',
  },
  article_withdrawn: {
    kind: 'gone',
    vi: 'Tin bài này đã được gỡ khỏi trang.',
    en: 'This article has been withdrawn.',
  },
  article_changed: {
    kind: 'conflict',
    vi: (p) =>
      `Người khác vừa sửa bài này, nên bản của đồng chí chưa được lưu. ${p.differences} Đồng chí xem lại rồi bấm lưu lần nữa.`,
    en: (p) =>
      `Somebody else has just changed this article, so nothing was saved. ${p.differences} Look at both, then save again.`,
  },
  article_state_wrong: {
    kind: 'conflict',
    vi: (p) => `Bài đang ở bước “${p.state}” nên không làm được việc này.`,
    en: (p) => `This is not possible while the article is “${p.state}”.`,
  },
  publication_in_future: {
    kind: 'invalid',
    field: 'publishedAt',
    vi: 'Giờ đăng chưa đến. Đồng chí để trống để đăng ngay.',
    en: 'This time lies in the future. Leave it empty to publish now.',
  },
  slug_taken: {
    kind: 'conflict',
    vi: 'Địa chỉ trang vừa được dùng cho bài khác. Đồng chí bấm lưu lần nữa.',
    en: 'The address has just been given to another article. Please save again.',
    constraint: 'articles_slug_unique',
  },
  markup_not_allowed: {
    kind: 'invalid',
    vi: 'Mục này chỉ gồm chữ, không có mã HTML hay lệnh (như <script>, javascript:).',
    en: 'This field is plain text: no HTML and no script.',
  },
  unsafe_content: {
    kind: 'invalid',
    field: 'body',
    vi: (p) => `Bài có phần không an toàn: ${p.what}. Đồng chí bỏ phần đó rồi lưu lại.`,
    en: (p) => `The body contains something unsafe: ${p.what}. Remove it and save again.`,
  },
  body_empty: {
    kind: 'invalid',
    field: 'body',
    vi: 'Bài chưa có chữ nào.',
    en: 'The body contains no text.',
  },
  picture_missing: {
    kind: 'invalid',
    field: 'file',
    vi: 'Đồng chí chọn một tệp ảnh JPEG, PNG hoặc WebP.',
    en: 'Choose a JPEG, PNG or WebP picture.',
  },
  picture_not_image: {
    kind: 'unsupported',
    field: 'file',
    vi: 'Tệp này không phải ảnh JPEG, PNG hoặc WebP đọc được. Đồng chí mở ảnh, lưu lại dạng JPEG rồi gửi lại.',
    en: 'This is no readable JPEG, PNG or WebP picture.',
  },
  picture_too_large: {
    kind: 'too_large',
    field: 'file',
    vi: (p) =>
      `Ảnh ${p.width} × ${p.height} điểm là quá lớn. Đồng chí thu nhỏ dưới 40 triệu điểm rồi gửi lại.`,
    en: (p) => `${p.width} × ${p.height} pixels are too many. Make the picture smaller than 40 megapixels.`,
  },
  picture_not_found: {
    kind: 'not_found',
    vi: 'Không có ảnh này.',
    en: 'There is no such picture.',
  },
})
