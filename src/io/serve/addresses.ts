import type { Socket } from 'node:net'
import { networkInterfaces } from 'node:os'

/** The addresses under which others on the local network find this machine, the likeliest first. */
export function lanAddresses(interfaces = networkInterfaces()): readonly string[] {
  const found = Object.entries(interfaces).flatMap(([name, infos]) =>
    (infos ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ address, rank: rankOf(name, address) })),
  )
  return found.sort((a, b) => a.rank - b.rank).map(({ address }) => address)
}

// Phones are seldom in the network of a virtual machine, and an address that a machine gave itself leads nowhere.
function rankOf(name: string, address: string): number {
  if (/^169\.254\./.test(address)) return 3
  if (/docker|veth|br-|virbr|vmnet|vboxnet|vethernet|wsl|tun|tap|utun|zt|tailscale/i.test(name)) return 2
  return /^(10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(address) ? 0 : 1
}

/** Whether a connection comes from this very machine: only then may it have the trainer's files. */
export const isOwnMachine = ({ remoteAddress, localAddress }: Socket): boolean =>
  remoteAddress === loopback && localAddress === loopback

/** The address that only this machine reaches. */
export const loopback = '127.0.0.1'
