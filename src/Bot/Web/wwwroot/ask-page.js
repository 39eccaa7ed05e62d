// The public page's conversation.
import { archive } from './api.js';
import { mountChat } from './chat/chat.js';
import { required } from './dom.js';

const chat = mountChat(required('chat', HTMLElement), { below: document.getElementById('catalogue') });
// A keyboard that slides in over a phone's page is not wanted before the visitor is.
if (matchMedia('(hover: hover)').matches) chat.focus();

archive().then((held) => {
  required('holdings', HTMLElement).textContent = `${held.sources} 个版面 · ${held.articles} 篇文章`;
}, () => {
  // Only an ornament; asking tells what is wrong.
});
