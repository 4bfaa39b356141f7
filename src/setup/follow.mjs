// Loaded before the program: when the process that started it is gone, it is asked to close as if by SIGTERM.
if (process.connected) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
}
