import { Card, FileField, Form, HiddenField, SubmitButton, TextField, type PageContext } from '#pages'
import { vi as t } from '../messages.vi.js'
import type { ArticleView } from '../news.presenter.js'

/** Sends a picture and makes it the article's at once. */
export function PictureForm({ article, context }: { article: ArticleView; context: PageContext }) {
  return (
    <Card title={article.picture ? t.replacePicture : t.addPicture}>
      {!article.picture && <p class="hint">{t.noPicture}</p>}
      <Form action="/pictures" context={context} files>
        <HiddenField name="articleId" value={article.id} />
        <FileField
          name="file"
          label={t.file}
          hint={t.fileHint}
          accept="image/jpeg,image/png,image/webp"
          context={context}
        />
        <TextField name="alt" label={t.alt} hint={t.altHint} context={context} />
        <TextField name="caption" label={t.caption} context={context} />
        <SubmitButton icon="photo" tone="plain" wide>
          {t.sendPicture}
        </SubmitButton>
      </Form>
    </Card>
  )
}
