import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

export interface ReceivedMail {
  readonly to: string;
  /** Its Message-ID. */
  readonly id: string;
}

/** Takes mail by SMTP as far as our server speaks it, and keeps of each to whom it went. */
export async function startMailbox(pauseMs: number) {
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const talk = async (socket: Socket) => {
    const say = (line: string) => socket.write(line + '\r\n');
    let [to, id, isText] = ['', '', false];
    say('220 mailbox');
    for await (const line of createInterface({ input: socket, crlfDelay: Infinity })) {
      if (isText) {
        id = /^Message-ID: (.*)$/i.exec(line)?.[1] ?? id;
        if (line !== '.') continue;
        isText = false;
        mails.push({ to, id });
        await wait(pauseMs); // somebody who dies now has sent it and does not know
        say('250 taken');
      } else if (/^RCPT TO:/i.test(line)) {
        to = /<(.*)>/.exec(line)?.[1] ?? '';
        say('250 ok');
      } else if (/^DATA/i.test(line)) {
        isText = true;
        say('354 go on');
      } else if (/^QUIT/i.test(line)) {
        say('221 bye');
        socket.end();
      } else say('250 ok');
    }
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    talk(socket).catch(() => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}
