import { failureWords } from './failure-words.js'

describe('why a certificate could not be made', () => {
  it.each([
    ['StorageFull storage_full at file-storage.js:120', 'Ổ đĩa đã đầy'],
    ['Error EACCES at durable-files.js:20', 'quyền ghi'],
    ['WorkerGone', 'dừng giữa chừng'],
    ['QueryFailedError 57014', 'Cơ sở dữ liệu đang bận'],
    ['TypeError at text.js:10', 'khi vẽ giấy'],
    [null, 'khi vẽ giấy'],
  ])('%s is said plainly', (error, words) => expect(failureWords(error)).toContain(words))
})
