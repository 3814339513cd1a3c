// The patterns of what is no figure, as tiles to fill areas with.

const tile = (size, height, draw) => {
  const canvas = document.createElement('canvas');
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  canvas.width = size * ratio;
  canvas.height = height * ratio;
  const context = canvas.getContext('2d');
  context.scale(ratio, ratio);
  draw(context);
  return { canvas, ratio };
};

/** The patterns of zero, the absences and what may be chance; the same as in the legend. */
export const patternTiles = {
  o: () => tile(10, 10, (c) => {
    c.fillStyle = '#f7f7f4';
    c.fillRect(0, 0, 10, 10);
    c.strokeStyle = '#8f8f89';
    c.lineWidth = 2;
    c.beginPath();
    [-10, 0, 10].forEach((x) => { c.moveTo(x - 1, 11); c.lineTo(x + 11, -1); });
    c.stroke();
  }),
  v: () => tile(8, 8, (c) => {
    c.fillStyle = '#efedf3';
    c.fillRect(0, 0, 8, 8);
    c.fillStyle = '#6a6280';
    c.beginPath();
    c.arc(4, 4, 1.7, 0, 7);
    c.fill();
  }),
  n: () => tile(14, 9, (c) => {
    c.fillStyle = '#ffffff';
    c.fillRect(0, 0, 14, 9);
    c.strokeStyle = '#7f7f7a';
    c.lineWidth = 1.4;
    c.beginPath();
    c.moveTo(3, 4.5);
    c.lineTo(11, 4.5);
    c.stroke();
  }),
  z: (ground) => tile(18, 18, (c) => {
    c.fillStyle = ground;
    c.fillRect(0, 0, 18, 18);
    c.beginPath();
    c.arc(9, 9, 3.6, 0, 7);
    c.strokeStyle = '#ffffff';
    c.lineWidth = 3;
    c.stroke();
    c.strokeStyle = '#3b4240';
    c.lineWidth = 1.2;
    c.stroke();
  }),
  t: () => tile(8, 6, (c) => {
    c.fillStyle = '#f6f6f3';
    c.fillRect(0, 0, 8, 6);
    c.strokeStyle = '#bdbcb4';
    c.lineWidth = 1.2;
    c.beginPath();
    c.moveTo(0, 3);
    c.lineTo(8, 3);
    c.stroke();
  }),
};
