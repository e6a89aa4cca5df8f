(() => {
  try {
    const number = localStorage.getItem('sunshine.hotline');
    const place = document.getElementById('hotline');
    if (number === null || place === null) return;
    const link = document.createElement('a');
    link.textContent = number;
    link.href = `tel:${number.replace(/[^\d+]/g, '')}`;
    place.append('招生咨询电话 ', link);
    place.hidden = false;
  } catch {
    // a browser without storage knows no number
  }
})();
