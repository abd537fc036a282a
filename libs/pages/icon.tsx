import { icons, type IconName } from './icons.js'

export type { IconName } from './icons.js'

interface IconProps {
  name: IconName
  class?: string
  /** Only for an icon without a word beside it. */
  label?: string
}

/** A Tabler outline icon. It repeats the word beside it, so it is hidden from screen readers unless labelled. */
export function Icon({ name, class: className, label }: IconProps) {
  return (
    <svg
      class={className ? `icon ${className}` : 'icon'}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-linecap="round"
      stroke-linejoin="round"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
    >
      <path d={icons[name]} />
    </svg>
  )
}
