// Writes libs/pages/icons.ts from the Tabler outline icons named below (MIT, @tabler/icons).
// To use another icon: add its name here, run `node tools/icons.mjs`, commit both files.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const names = `
adjustments alert-circle alert-triangle archive arrow-back-up arrow-down arrow-left arrow-right arrow-up
ban bell book book-2 building building-community bulb calendar calendar-event calendar-plus calendar-time
camera certificate chart-bar check chevron-down chevron-left chevron-right chevron-up circle-check
circle-x clipboard clipboard-check clipboard-list clock cloud-check cloud-upload copy database device-mobile
devices dots dots-vertical download edit external-link eye eye-off file file-check file-export file-import
file-spreadsheet file-text file-type-docx file-type-pdf file-zip files filter flag folder forms gavel
git-merge hand-stop help-circle hierarchy history home hourglass id id-badge info-circle key language
layout-dashboard link list list-check list-details list-numbers lock lock-open login logout mail
mail-check mail-exclamation mail-forward map-2 map-pin menu-2 message-2 message-circle microphone minus
news note notes paperclip pencil phone phone-call photo player-pause player-play plug-connected-x plus
printer qrcode question-mark refresh repeat replace report report-analytics restore rotate scan
school search send settings share shield-check shield-lock signature sitemap sort-ascending sort-descending
speakerphone stack-2 star switch-horizontal tag template text-wrap-disabled tool transfer trash upload
usb user user-check user-minus user-off user-plus user-search user-x users users-group users-plus video
wifi wifi-off world writing x zoom-in`
  .split(/\s+/)
  .filter(Boolean)

const folder = new URL('../node_modules/@tabler/icons/icons/outline/', import.meta.url)

function pathOf(name) {
  const svg = readFileSync(new URL(`${name}.svg`, folder), 'utf8').replace(/<!--[\s\S]*?-->/g, '')
  const shapes = [...svg.matchAll(/<(?!svg|\/svg)[^>]+>/g)].map((match) => match[0])
  const drawn = shapes.filter((shape) => !shape.includes('stroke="none" d="M0 0h24v24H0z"'))
  return drawn
    .map((shape) => {
      const path = /^<path d="(M[^"]+)" \/>$/.exec(shape)
      if (!path) throw new Error(`${name}: only plain strokes can be joined into one path, not ${shape}`)
      return path[1]
    })
    .join('')
}

const lines = names.map((name) => `  '${name}': '${pathOf(name)}',`).join('\n')
const text = `// Written by tools/icons.mjs from @tabler/icons (MIT): the strokes of each icon as one path in a 24-unit square.
export const icons = {
${lines}
} as const

export type IconName = keyof typeof icons
`
writeFileSync(fileURLToPath(new URL('../libs/pages/icons.ts', import.meta.url)), text)
