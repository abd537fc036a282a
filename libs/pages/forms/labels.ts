import type { ComponentChildren, VNode } from 'preact'
import { fieldId } from '../submitted.js'

const isNode = (
  child: unknown,
): child is VNode<{ name?: unknown; label?: unknown; children?: ComponentChildren }> =>
  typeof child === 'object' && child !== null && 'props' in child

/**
 * Labels of the fields among a form's children, by field id: so that the summary above them can say which
 * field an error means. Fields inside other components are not seen; their errors stand without a label.
 */
export function labelsIn(
  children: ComponentChildren,
  found = new Map<string, string>(),
): Map<string, string> {
  for (const child of [children].flat(Infinity)) {
    if (!isNode(child)) continue
    const { name, label, children: inner } = child.props
    if (typeof name === 'string' && typeof label === 'string') found.set(fieldId(name), label)
    labelsIn(inner, found)
  }
  return found
}
