interface Signal {
  hertz: number
  seconds: number
  /** Sounds and vibrations. */
  times: number
  vibrations: number
}

const high: Signal = { hertz: 1040, seconds: 0.12, times: 1, vibrations: 1 }
const low: Signal = { hertz: 330, seconds: 0.16, times: 2, vibrations: 2 }
const middle: Signal = { hertz: 560, seconds: 0.16, times: 2, vibrations: 2 }
const long: Signal = { hertz: 220, seconds: 0.7, times: 1, vibrations: 3 }

const signals: Record<string, Signal> = {
  in: high,
  late: high,
  already_in: low,
  waiting: middle,
  unsent: middle,
}

let audio: AudioContext | null = null

/** Never alone: what it says stands on the page too. */
export function playResult(result: string): void {
  const signal = signals[result] ?? long
  navigator.vibrate?.(Array.from({ length: signal.vibrations * 2 - 1 }, (_, i) => (i % 2 ? 90 : 120)))
  audio ??= new AudioContext()
  void audio.resume()
  for (let turn = 0; turn < signal.times; turn++) beep(audio, signal, turn * (signal.seconds + 0.08))
}

function beep(context: AudioContext, { hertz, seconds }: Signal, after: number): void {
  const from = context.currentTime + after
  const tone = context.createOscillator()
  const volume = context.createGain()
  tone.frequency.value = hertz
  volume.gain.setValueAtTime(0.25, from)
  volume.gain.exponentialRampToValueAtTime(0.001, from + seconds)
  tone.connect(volume).connect(context.destination)
  tone.start(from)
  tone.stop(from + seconds)
}
