import type { ComponentChildren } from 'preact'
import { classes } from '../classes.js'
import { Icon, type IconName } from '../icon.js'

/** chàm = to know, cờ = wrong, đất = take care, lá = done. */
export type Tone = 'cham' | 'co' | 'dat' | 'la'

const signs: Record<Tone, IconName> = {
  cham: 'info-circle',
  co: 'alert-circle',
  dat: 'clock',
  la: 'circle-check',
}

interface NoteProps {
  tone: Tone
  icon?: IconName
  role?: 'status' | 'alert'
  class?: string
  children: ComponentChildren
}

/** A framed sentence: the sign and the words say what the colour repeats. */
export function Note({ tone, icon, role, class: className, children }: NoteProps) {
  return (
    <div class={classes('note', `note-${tone}`, className)} role={role}>
      <Icon name={icon ?? signs[tone]} />
      <div>{children}</div>
    </div>
  )
}

/** A state in a word, with its sign. Without a tone it is grey. */
export function Tag({ tone, icon, children }: { tone?: Tone; icon: IconName; children: ComponentChildren }) {
  return (
    <span class={classes('tag', tone && `tag-${tone}`)}>
      <Icon name={icon} />
      {children}
    </span>
  )
}
