import { drawingToJpeg } from '#images'
import { audience, audienceColours } from './picture/audience.js'
import { curtains, hall, hallColours } from './picture/hall.js'
import { radial, rect, vertical } from './picture/shapes.js'
import { stage, stageColours } from './picture/stage.js'

/** The hall of the sample training as this project draws it: a JPEG of 1600 × 900 pixels. */
export const samplePicture = (): Promise<Buffer> => drawingToJpeg(drawing())

function drawing(): string {
  const words = {
    organizer: 'LIÊN ĐOÀN LAO ĐỘNG HUYỆN ĐẠ TẺH',
    title: 'TẬP HUẤN',
    subject: 'KỸ NĂNG CÔNG TÁC TUYÊN TRUYỀN',
    date: 'Đạ Tẻh, ngày 26 tháng 4 năm 2023',
  }
  const content = [hall(), stage(words), curtains(), glow(), audience(), dusk()].join('')
  const colours = [hallColours, stageColours, audienceColours, lightColours].join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900"><defs>${colours}</defs>${content}</svg>`
}

const lightColours = [
  radial('glow', 'cx=".5" cy=".5" r=".5"', [0, '#fff3cf', 0.34], [1, '#fff3cf', 0]),
  vertical('dusk', [0, '#1b0a18', 0], [0.62, '#1b0a18', 0], [1, '#1b0a18', 0.5]),
  radial('edges', 'cx=".5" cy=".45" r=".75"', [0, '#1b0a18', 0], [0.65, '#1b0a18', 0], [1, '#1b0a18', 0.42]),
].join('')

/** The light of the stage, and the dusk over those who sit nearest to us. */
const glow = () => `<ellipse cx="800" cy="330" rx="640" ry="330" fill="url(#glow)"/>`
const dusk = () => rect(0, 0, 1600, 900, 'url(#dusk)') + rect(0, 0, 1600, 900, 'url(#edges)')
