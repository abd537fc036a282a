import {
  Card,
  CheckGroup,
  Form,
  HiddenField,
  LinkButton,
  Note,
  RadioGroup,
  StaffPage,
  SubmitButton,
  TextArea,
  TextField,
  type PageProps,
} from '#pages'
import { formatDate } from '#text'
import { typedOf } from '../body-html.js'
import { vi as t } from '../messages.vi.js'
import type { ArticleFormData, ArticleView } from '../news.presenter.js'

type Props = PageProps<ArticleFormData>

export function ArticleFormPage({ data, context }: Props) {
  const { article } = data
  return (
    <StaffPage
      title={article ? t.edit : t.write}
      context={context}
      crumbs={[
        { label: t.articles, href: '/articles' },
        ...(article
          ? [{ label: article.title, href: `/articles/${article.id}` }, { label: t.edit }]
          : [{ label: t.write }]),
      ]}
    >
      <div class="row">
        <div class="col-lg-8">
          {article && context.submitted && <StoredNow article={article} typed={context.submitted.values} />}
          <Card>
            <ArticleForm data={data} context={context} />
          </Card>
        </div>
      </div>
    </StaffPage>
  )
}

function ArticleForm({ data, context }: Props) {
  const { article } = data
  return (
    <Form action={article ? `/articles/${article.id}` : '/articles'} context={context}>
      {article && <HiddenField name="version" value={article.version} />}
      <TextField name="title" label={t.title} hint={t.titleHint} value={article?.title} context={context} />
      <TextArea
        name="lead"
        label={t.leadField}
        hint={t.leadHint}
        value={article?.lead}
        rows={3}
        context={context}
      />
      <TextArea
        name="body"
        label={t.body}
        hint={t.bodyHint}
        value={article && typedOf(article.bodyHtml)}
        rows={16}
        context={context}
      />
      <TextField name="authorName" label={t.author} value={data.authorName} context={context} />
      {data.trainings.length > 0 && (
        <CheckGroup
          name="trainingIds"
          label={t.trainings}
          hint={t.trainingsHint}
          optional
          value={data.chosen}
          options={data.trainings.map(({ id, title, startsOn }) => ({
            value: id,
            label: startsOn ? `${title} (${formatDate(startsOn)})` : title,
          }))}
          context={context}
        />
      )}
      {article?.picture && (
        <RadioGroup
          name="pictureId"
          label={t.picture}
          value={article.picture.id}
          options={[
            { value: article.picture.id, label: t.keepPicture, hint: article.picture.caption },
            { value: '', label: t.dropPicture },
          ]}
          context={context}
        />
      )}
      <div class="d-flex gap-2 flex-wrap">
        <SubmitButton icon="check">{t.save}</SubmitButton>
        {article && <LinkButton href={`/articles/${article.id}`}>{t.leave}</LinkButton>}
      </div>
    </Form>
  )
}

/** After a refusal because somebody else saved first: what is stored now, beside what was typed. */
function StoredNow({ article, typed }: { article: ArticleView; typed: Record<string, unknown> }) {
  if (typed.version === undefined || String(typed.version as string) === String(article.version)) return null
  return (
    <Card title={t.storedNow}>
      <Note tone="dat" class="mb-3">
        {t.storedNowLead}
      </Note>
      <h3>{article.title}</h3>
      <p>
        <b>{article.lead}</b>
      </p>
      <pre class="stored-text">{typedOf(article.bodyHtml)}</pre>
      <p class="mb-0">{article.authorName}</p>
    </Card>
  )
}
