import { isPresenter } from './config.ts'
import { listen } from './news.ts'
import { openPanel } from './panel.ts'
import { answerClicks } from './places.ts'
import { startRenewing } from './renew.ts'

// Watches the page it stands in: takes over what is saved, shows what is wrong, and leads to the source.
const renewing = startRenewing()
const panel = openPanel()
if (!isPresenter) answerClicks(panel)
void listen(
  renewing.version,
  (news) => {
    if (news.kind === 'changed') void renewing.renew()
    else panel.show(news.state, news.problems)
  },
  () => panel.show('alone', []),
)
