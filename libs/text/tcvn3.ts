/**
 * The letters of TCVN 5712 (“TCVN3”, “ABC”) from code A1 on. Fonts of this kind draw them in the places of
 * Latin-1, which is what a file then holds: Ô for ễ. B0 to B4 are tone marks that follow their letter.
 */
const LETTERS =
  'ĂÂÊÔƠƯĐăâêôơưđẰ' +
  '\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ' +
  'ẮẦẨẪẤỀặầẩẫấậèỂẻẽ' +
  'éẹềểễếệìỉỄẾỒĩíịò' +
  'Ổỏõóọồổỗốộờởỡớợù' +
  'ỖủũúụừửữứựỳỷỹýỵỐ'

/** Text typed in a .Vn… font as Unicode: “NguyÔn ThÞ Thñy” → “Nguyễn Thị Thủy”. */
export function decodeTcvn3(text: string): string {
  // NFC first: a file may come with Ô taken apart.
  const decoded = text
    .normalize('NFC')
    .replace(/[\u00a1-\u00ff]/g, (sign) => LETTERS[sign.charCodeAt(0) - 0xa1] ?? sign)
  return decoded.normalize('NFC')
}
