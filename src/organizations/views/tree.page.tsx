import { Card, EmptySeats, Icon, Pager, StaffPage, Tag, type PageContext, type PageProps } from '#pages'
import { vi as t } from '../messages.vi.js'
import { statusLabels, type OrganizationStatus } from '../organization-kinds.js'
import type { OrganizationTree, TreeNode } from '../tree.presenter.js'
import { AddOrganization, LookAt, WaysToLook } from './organizations-head.js'

interface LevelProps {
  tree: OrganizationTree
  context: PageContext
}

/** Each body can be unfolded: where scripts run in its place, elsewhere by a page that has it open. */
export function TreePage({ data, context }: PageProps<OrganizationTree>) {
  return (
    <StaffPage
      title={t.organizations}
      lead={t.lead}
      context={context}
      actions={<AddOrganization context={context} />}
      tabs={<WaysToLook context={context} on={data.on} />}
    >
      <LookAt context={context} on={data.on} />
      <Card flush>
        {data.tops.length === 0 ? (
          <EmptySeats title={data.on ? t.noneOn : t.none} hint={data.on ? t.noneOnHint : t.noneHint} />
        ) : (
          <ul class="tree">
            {data.tops.map((node) => (
              <Branch node={node} tree={data} context={context} />
            ))}
          </ul>
        )}
      </Card>
    </StaffPage>
  )
}

function Branch({ node, tree, context }: LevelProps & { node: TreeNode }) {
  if (node.children === 0) {
    return (
      <li>
        <div class="tree-row tree-leaf">
          <Body node={node} href={pageOf(node, tree)} />
        </div>
      </li>
    )
  }
  return (
    <li class="tree-branch">
      <a class="tree-go" href={pageOf(node, tree)} aria-label={t.openPage(node.name)}>
        <Icon name="arrow-right" />
      </a>
      <details open={node.inside !== null}>
        <summary class="tree-row">
          <Body node={node} />
        </summary>
        <Inside node={node} tree={tree} context={context} />
      </details>
    </li>
  )
}

/** The name leads to the body's page where nothing is to be unfolded. */
function Body({ node, href }: { node: TreeNode; href?: string }) {
  return (
    <span class="grow">
      {href ? <a href={href}>{node.name}</a> : node.name}{' '}
      <span class="hint">
        {node.unitGroup ? `${node.kindLabel} · ${node.unitGroup}` : node.kindLabel}
        {node.below > 0 && <> · {t.unitsBelow(node.below, node.isMoreBelow)}</>}
      </span>{' '}
      {node.status !== 'active' && (
        <Tag tone="dat" icon="player-pause">
          {statusLabels[node.status as OrganizationStatus]}
        </Tag>
      )}
    </span>
  )
}

/** `#tree-<id>` is what is fetched when the body is unfolded. */
function Inside({ node, tree, context }: LevelProps & { node: TreeNode }) {
  const id = `tree-${node.id}`
  if (node.inside === null) {
    const address = addressOf(node.id, tree.on)
    return (
      <div
        id={id}
        class="tree-inside"
        hx-get={address}
        hx-trigger="toggle from:'closest details' once"
        hx-select={`#${id}`}
        hx-swap="outerHTML"
      >
        <a class="tree-row" href={address}>
          {t.unfold(node.children)}
        </a>
      </div>
    )
  }
  const isOpen = node.id === tree.open
  return (
    <div id={id} class="tree-inside">
      <ul class="tree">
        {node.inside.map((child) => (
          <Branch node={child} tree={tree} context={context} />
        ))}
      </ul>
      {isOpen && tree.total > tree.pageSize && (
        <div class="tree-row">
          <Pager
            page={tree.page}
            pageSize={tree.pageSize}
            total={tree.total}
            context={{ ...context, query: { ...(tree.on && { on: tree.on }), open: node.id } }}
          />
        </div>
      )}
    </div>
  )
}

/** On another day than today the page is the one about what changed since. */
const pageOf = (node: TreeNode, tree: OrganizationTree) =>
  `/organizations/${node.id}${tree.on ? '/successions' : ''}`

const addressOf = (open: string, on: string | null) =>
  `/organizations/tree?${new URLSearchParams({ open, ...(on && { on }) }).toString()}`
