import type { ComponentChildren } from 'preact'
import { classes } from '../classes.js'
import { Icon, type IconName } from '../icon.js'

export interface Fact {
  term: string
  value: ComponentChildren
}

/** Terms and their values; a value that is null, undefined, false or empty is left out with its term. */
export function DefinitionList({ facts, class: className }: { facts: Fact[]; class?: string }) {
  const shown = facts.filter(({ value }) => ![null, undefined, false, ''].includes(value as null))
  return (
    <dl class={classes('facts', className)}>
      {shown.map(({ term, value }) => (
        <>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  )
}

export interface MetaItem {
  icon?: IconName
  text: ComponentChildren
}

/** The grey line under a title: when, where, how often seen. */
export function Meta({ items, class: className }: { items: MetaItem[]; class?: string }) {
  return (
    <div class={classes('meta', className)}>
      {items.map(({ icon, text }) => (
        <span>
          {icon && <Icon name={icon} />}
          {text}
        </span>
      ))}
    </div>
  )
}

interface FigureProps {
  value: ComponentChildren
  /** Small, after the number: "/60 đơn vị". */
  unit?: string
  label: string
}

/** A number worth a tile; put several into `Figures`. */
export function Figure({ value, unit, label }: FigureProps) {
  return (
    <div class="kpi">
      <b>
        {value}
        {unit && <small>{unit}</small>}
      </b>
      <span>{label}</span>
    </div>
  )
}

/** Two tiles a row on a phone, up to four on a desk; no row is left with a hole. */
export function Figures({ figures }: { figures: FigureProps[] }) {
  return (
    <div class="row g-3 mb-3">
      {figures.map((figure, index) => (
        <div class={figureWidth(index, figures.length)}>
          <Figure {...figure} />
        </div>
      ))}
    </div>
  )
}

function figureWidth(index: number, count: number): string {
  const fillsTheLine = count % 2 === 1 && index === count - 1
  return `${fillsTheLine ? 'col-12' : 'col-6'} ${count === 3 ? 'col-lg-4' : count === 2 ? 'col-lg-6' : 'col-lg-3'}`
}
