// One stream of server-sent events for all tabs of a browser: the tab that holds the lock listens and tells the others.
// Where locks are not to be had (plain http on another host), every tab listens for itself.
const CHANNEL = 'console-live';
const PATIENCE = 40_000;

export function startLive() {
  const lamp = document.querySelector('[data-live]');
  if (!lamp) return;
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel(CHANNEL) : null;
  if (tabs) tabs.onmessage = (message) => hear(lamp, message.data);
  const tell = (news) => {
    hear(lamp, news);
    if (tabs) tabs.postMessage(news);
  };
  if (tabs && navigator.locks) {
    navigator.locks.request(CHANNEL, () => new Promise(() => listen(tell)));
  } else {
    listen(tell);
  }
}

function listen(tell) {
  let stream;
  let watch;
  let wait = 1_000;
  const alive = () => {
    clearTimeout(watch);
    watch = setTimeout(again, PATIENCE);
  };
  const again = () => {
    clearTimeout(watch);
    stream.close();
    tell({ kind: 'off' });
    setTimeout(open, wait);
    wait = Math.min(wait * 2, 30_000);
  };
  const open = () => {
    stream = new EventSource('/console/live');
    stream.addEventListener('hello', () => {
      wait = 1_000;
      alive();
      // What happened before the stream was there is fetched by looking at everything again.
      tell({ kind: 'on', again: true });
    });
    stream.addEventListener('beat', () => {
      alive();
      tell({ kind: 'on', again: false });
    });
    stream.addEventListener('news', (event) => {
      alive();
      tell({ kind: 'news', ...JSON.parse(event.data) });
    });
    stream.onerror = again;
    alive();
  };
  open();
}

function hear(lamp, news) {
  if (news.kind === 'off' || news.kind === 'on') {
    const on = news.kind === 'on';
    if (lamp.classList.contains('is-off') === on) {
      lamp.classList.toggle('is-off', !on);
      lamp.querySelector('.live-word').textContent = on ? lamp.dataset.on : lamp.dataset.off;
    }
    if (news.again) {
      shout('console:case', {});
      shout('console:chat', {});
    }
    return;
  }
  // Each piece of news names what changed; a piece without a name means: look at everything.
  shout(`console:${news.what}`, news);
}

function shout(name, detail) {
  document.body.dispatchEvent(new CustomEvent(name, { detail }));
}
