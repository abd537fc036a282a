import {
  Card,
  ConfirmDialog,
  DateTimeField,
  Form,
  LinkButton,
  Note,
  StaffPage,
  SubmitButton,
  type PageContext,
  type PageProps,
} from '#pages'
import { formatDateTime, formatDateTime12 } from '#text'
import { isEditable } from '../article-status.js'
import { vi as t } from '../messages.vi.js'
import type { ArticleView } from '../news.presenter.js'
import { ArticleStateTag } from './article-state-tag.js'
import { ArticleText } from './article-text.js'
import { PictureForm } from './picture-form.js'

type Props = PageProps<ArticleView>

/** An article as its writers see it: what readers see, and what can be done with it. */
export function ArticlePage({ data, context }: Props) {
  const writes = context.viewer?.can('news.edit') ?? false
  return (
    <StaffPage
      title={data.title}
      context={context}
      crumbs={[{ label: t.articles, href: '/articles' }, { label: data.title }]}
      tags={<ArticleStateTag state={data.state} />}
      meta={[
        { icon: 'building', text: data.organizationName },
        ...(data.publishedAt
          ? [{ icon: 'clock' as const, text: formatDateTime12(new Date(data.publishedAt)) }]
          : []),
      ]}
      actions={<Actions data={data} writes={writes} />}
      after={writes && data.state === 'published' && <Withdrawal data={data} context={context} />}
    >
      {data.withdrawnAt && (
        <Note tone="co" icon="ban" class="mb-3">
          {t.withdrawnNote(formatDateTime(new Date(data.withdrawnAt)), data.withdrawalReason ?? '')}
        </Note>
      )}
      <div class="row g-3">
        <div class="col-lg-8">
          <Card title={t.preview}>
            <div class="art preview">
              <p class="h1">{data.title}</p>
              <ArticleText item={data} />
            </div>
          </Card>
        </div>
        <div class="col-lg-4">
          {writes && data.state === 'draft' && <Publication data={data} context={context} />}
          {writes && isEditable(data.state) && <PictureForm article={data} context={context} />}
          <Versions data={data} />
        </div>
      </div>
    </StaffPage>
  )
}

function Actions({ data, writes }: { data: ArticleView; writes: boolean }) {
  return (
    <>
      {data.state === 'published' && (
        <LinkButton href={`/tin-bai/${data.slug}`} icon="external-link">
          {t.view}
        </LinkButton>
      )}
      {writes && isEditable(data.state) && (
        <LinkButton href={`/articles/${data.id}/edit`} icon="pencil">
          {t.edit}
        </LinkButton>
      )}
      {writes && data.state === 'published' && (
        <LinkButton href="#go-bai" icon="ban" tone="danger">
          {t.withdraw}
        </LinkButton>
      )}
    </>
  )
}

function Publication({ data, context }: { data: ArticleView; context: PageContext }) {
  return (
    <Card title={t.publish}>
      <p class="hint">{t.publishHint}</p>
      <Form action={`/articles/${data.id}/publication`} context={context} summary={false}>
        <DateTimeField
          name="publishedAt"
          label={t.publishTime}
          hint={t.publishTimeHint}
          optional
          context={context}
        />
        <SubmitButton icon="send" wide>
          {t.publish}
        </SubmitButton>
      </Form>
    </Card>
  )
}

function Withdrawal({ data, context }: { data: ArticleView; context: PageContext }) {
  return (
    <ConfirmDialog
      id="go-bai"
      context={context}
      action={`/articles/${data.id}/withdrawal`}
      title={t.withdrawTitle}
      consequences={t.withdrawConsequences}
      reason={{ hint: t.withdrawReasonHint }}
      confirmLabel={t.withdraw}
      confirmIcon="ban"
    />
  )
}

function Versions({ data }: { data: ArticleView }) {
  return (
    <Card title={t.versions} flush>
      <ul class="rows">
        {data.versions.map(({ version, by, at }) => (
          <li>
            <div class="grow">
              <b>{t.version(version)}</b>
              <div class="hint">
                {by}, {formatDateTime(new Date(at))}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
