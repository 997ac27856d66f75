export { Aside } from './lib/client.js';
export { explain } from './lib/explain.js';
export { forWriter } from './lib/writer.js';
export { guardApp, guardedFetch, requestInterceptor } from './guards/slack.js';
export { guardedRequest } from './guards/discord.js';
export { guardHubot } from './guards/hubot.js';
export { guardBot } from './guards/grammy.js';
export { teamsGuard } from './guards/teams.js';
