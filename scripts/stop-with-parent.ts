/**
 * Loaded before a program that `npm start` runs beside itself: when the starting process is gone, even
 * killed hard, its pipe closes and this one ends too, so that the next start finds its ports free.
 */
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 5000).unref();
});
process.channel?.unref();
