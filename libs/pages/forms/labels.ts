import type { ComponentChildren, VNode } from 'preact'
import { fieldId } from '../submitted.js'

interface Props {
  name?: unknown
  label?: ComponentChildren
  for?: unknown
  children?: ComponentChildren
}

const isNode = (child: unknown): child is VNode<Props> =>
  typeof child === 'object' && child !== null && 'props' in child

/** What a component is made of: all of ours are pure functions of their properties. */
const madeOf = ({ type, props }: VNode<Props>): ComponentChildren =>
  typeof type === 'function' ? (type as (props: Props) => ComponentChildren)(props) : props.children

/** The words of a label, without the tags around them. */
function textIn(children: ComponentChildren): string {
  return [children]
    .flat(Infinity)
    .map((child) => (isNode(child) ? textIn(madeOf(child)) : typeof child === 'string' ? child : ''))
    .join('')
    .trim()
}

/**
 * Labels of the fields among a form's children, by field id: so that the summary above them can say which field an
 * error means. Looks into components, and at plain `<label for>` where a form is made by hand.
 */
export function labelsIn(
  children: ComponentChildren,
  found = new Map<string, string>(),
): Map<string, string> {
  for (const child of [children].flat(Infinity)) {
    if (!isNode(child)) continue
    const { name, label } = child.props
    const id = child.type === 'label' ? child.props.for : typeof name === 'string' && label && fieldId(name)
    const words =
      typeof id === 'string' &&
      !found.has(id) &&
      textIn(child.type === 'label' ? child.props.children : label)
    if (words) found.set(id as string, words)
    labelsIn(madeOf(child), found)
  }
  return found
}
