import puppeteer from 'puppeteer-core'
import { writeFileSync } from 'fs'
