import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

/*
 * What the floor is measured against: Node's HTTP server and Socket.IO with nothing behind them. Started by
 * bare-process.ts; tells its port on standard output. Answers every POST with a body of an issued ticket's
 * size, and passes each `click` on to everybody as `facts`.
 */
const answer = JSON.stringify({ ok: true, ticket: 'x'.repeat(300) });

const httpServer = createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(201, {
      'content-type': 'application/json',
      'content-length': answer.length,
    });
    response.end(answer);
  });
});
const io = new Server(httpServer, { serveClient: false });
io.of('/board').on('connection', (socket) => {
  socket.on('click', (message: object) => {
    io.of('/board').emit('facts', message);
  });
});
httpServer.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(httpServer.address() as AddressInfo).port}\n`);
});
