import type { Language } from '../course.ts'

/** What the preview in the browser says to an editor. */
export interface WatchWords {
  readonly preview: string
  readonly slides: string
  readonly paper: string
  readonly asPdf: string
  readonly forParticipants: string
  readonly forTrainer: string
  readonly nothingYet: string
  /** States of the last save. */
  readonly reading: string
  readonly printing: string
  readonly fresh: string
  readonly held: string
  readonly alone: string
  /** "3 problems": `*` stands for the number. */
  readonly problems: string
  readonly hide: string
  /** How a click leads to the source. */
  readonly hint: string
  /** Where a click has led, without an editor to open. */
  readonly noEditor: string
}

/** The words in the language of a course. */
export const watchWordsFor = (language: string): WatchWords =>
  language === 'en' ? words.en : language === 'zh-Hans' ? words['zh-Hans'] : words['zh-Hant']

const words: Readonly<Record<Language, WatchWords>> = {
  'zh-Hant': {
    preview: '預覽',
    slides: '投影片',
    paper: '紙本',
    asPdf: 'PDF',
    forParticipants: '學員',
    forTrainer: '講師',
    nothingYet: '還沒有可以看的版本：改好下面的問題，就會出現。',
    reading: '正在讀取…',
    printing: '畫面是最新的，正在製作 PDF…',
    fresh: '全部都是最新的',
    held: '有錯誤：畫面是上一個好的版本',
    alone: '監看已停止：這個畫面不會再更新',
    problems: '* 個問題',
    hide: '收起',
    hint: '按住 Alt 再點一下，就知道那段文字在哪個檔案的哪一行。',
    noEditor: '設定 EDITOR_URL 就能直接打開編輯器，請看說明檔。',
  },
  'zh-Hans': {
    preview: '预览',
    slides: '幻灯片',
    paper: '纸本',
    asPdf: 'PDF',
    forParticipants: '学员',
    forTrainer: '讲师',
    nothingYet: '还没有可以看的版本：改好下面的问题，就会出现。',
    reading: '正在读取…',
    printing: '画面是最新的，正在制作 PDF…',
    fresh: '全部都是最新的',
    held: '有错误：画面是上一个好的版本',
    alone: '监看已停止：这个画面不会再更新',
    problems: '* 个问题',
    hide: '收起',
    hint: '按住 Alt 再点一下，就知道那段文字在哪个文件的哪一行。',
    noEditor: '设置 EDITOR_URL 就能直接打开编辑器，请看说明文件。',
  },
  en: {
    preview: 'Preview',
    slides: 'Slides',
    paper: 'Paper',
    asPdf: 'PDF',
    forParticipants: 'Participants',
    forTrainer: 'Trainer',
    nothingYet: 'There is no version to show yet: once the problems below are mended, it appears.',
    reading: 'Reading …',
    printing: 'What you see is fresh; the PDFs are being made …',
    fresh: 'Everything is fresh',
    held: 'There are errors: you see the last good version',
    alone: 'Watching has ended: this page will not change any more',
    problems: 'Problems: *',
    hide: 'Hide',
    hint: 'Hold Alt and click to learn in which file and line something is written.',
    noEditor: 'Set EDITOR_URL to open your editor with the click; the README says how.',
  },
}
