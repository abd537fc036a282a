import { readSettings, SettingsError } from './settings.js'

describe('the settings', () => {
  it('need nothing', () => {
    expect(readSettings({})).toMatchObject({ port: 3000, host: '0.0.0.0', baseUrl: null, demo: false })
  })

  it('list every fault at once', () => {
    const wrong = {
      PORT: '70000',
      BASE_URL: 'taphuan.example',
      REDIS_URL: 'http://x',
      TRUSTED_PROXIES: '1.5',
    }
    expect(() => readSettings(wrong)).toThrow(SettingsError)
    for (const name of Object.keys(wrong)) expect(() => readSettings(wrong)).toThrow(name)
  })

  it('keep the demo, whose clock anybody moves, on this machine', () => {
    expect(readSettings({ TAP_HUAN_DEMO: '1', HOST: '0.0.0.0' }).host).toBe('127.0.0.1')
    expect(readSettings({ HOST: '192.0.2.7' }).host).toBe('192.0.2.7')
  })
})
