// What scripts add to every page. Each page works without them.
import { listenForCopies } from './copy.js'
import { upgradeDialogs } from './dialogs.js'
import { reloadWhenDone } from './live.js'
import { closeMenus } from './menus.js'
import { listenForPrint } from './print.js'
import { askBeforeSending } from './questions.js'
import { listenForSearchKey } from './search-key.js'
import { submitOnce } from './submit-once.js'

document.documentElement.classList.add('scripted')
upgradeDialogs()
closeMenus()
askBeforeSending()
submitOnce()
listenForSearchKey()
listenForCopies()
listenForPrint()
reloadWhenDone()
