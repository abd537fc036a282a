interface Lock {
  packages: Record<string, object>
}

export function checkNode(version?: string, range?: string): void
export function needsInstall(wanted: Lock, installed: Lock | undefined): boolean
export function exclusively<T>(work: () => T | Promise<T>, file?: string): Promise<T>
