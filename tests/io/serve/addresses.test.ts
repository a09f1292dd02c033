import type { NetworkInterfaceInfo } from 'node:os'
import { expect, test } from 'vitest'
import { lanAddresses } from '../../../src/io/serve/addresses.ts'

const at = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  family: 'IPv4',
  netmask: '255.255.255.0',
  mac: '02:00:00:00:00:01',
  cidr: `${address}/24`,
})

test('a phone finds this machine most likely in the Wi-Fi, least likely where it named itself', () => {
  const found = lanAddresses({
    lo: [at('127.0.0.1', true)],
    docker0: [at('172.17.0.1')],
    'vEthernet (WSL)': [at('172.28.0.1')],
    en5: [at('169.254.3.4')],
    eth0: [at('203.0.113.7')],
    wlan0: [at('192.168.1.20'), { ...at('192.168.1.20'), address: 'fe80::1', family: 'IPv6', scopeid: 2 }],
  })
  expect(found).toEqual(['192.168.1.20', '203.0.113.7', '172.17.0.1', '172.28.0.1', '169.254.3.4'])
})

test('a machine in no network has none', () => expect(lanAddresses({ lo: [at('127.0.0.1', true)] })).toEqual([]))
