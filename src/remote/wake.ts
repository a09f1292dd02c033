/** Keeps the screen from going dark, on phones that let a page of the local network do so. */
export function stayAwake(): void {
  const ask = (): void => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    // Refused when the battery is low, for example: the phone knows better.
    navigator.wakeLock.request('screen').catch(() => undefined)
  }
  // The lock goes when the page is put aside.
  document.addEventListener('visibilitychange', ask)
  ask()
}
