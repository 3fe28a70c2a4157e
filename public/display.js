// Runs before the first paint: theme and type size as the reader left them, or as the address asks.
{
  const root = document.documentElement;
  const read = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  const theme = read('theme');
  if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
  const ui = new URLSearchParams(location.search).get('ui') ?? read('ui');
  if (ui === 'large') root.dataset.ui = 'large';
}
