import type { CustomLayerInterface } from 'maplibre-gl'
import { type CellGeometry, cellTriangles } from './cell-geometry.ts'
import { fillOpacity, ramp, rgb } from './colours.ts'

/**
 * Draws all place cells in one call from a mesh that never changes: a new answer is one byte a cell, sent as a
 * small texture. Feature state or a new GeoJSON source would rebuild every tile; this is on screen in the next
 * frame.
 */
export interface CellLayer extends CustomLayerInterface {
  setValues: (values: Uint8Array) => void
  setVisible: (visible: boolean) => void
}

const textureWidth = 128

const vertexSource = `#version 300 es
uniform mat4 matrix;
uniform highp usampler2D values;
layout(location = 0) in vec3 vertex;
out float edge;
flat out uint value;
void main() {
  int cell = gl_VertexID / 7;
  value = texelFetch(values, ivec2(cell % ${textureWidth}, cell / ${textureWidth}), 0).r;
  edge = vertex.z;
  gl_Position = matrix * vec4(vertex.xy, 0.0, 1.0);
}`

const fragmentSource = `#version 300 es
precision highp float;
uniform vec3 colours[${ramp.length}];
uniform float opacity;
in float edge;
flat in uint value;
out vec4 colour;
void main() {
  float perPixel = fwidth(edge);
  float fromRim = edge / perPixel;
  float radius = 1.0 / perPixel;
  float gap = smoothstep(6.0, 14.0, radius);
  float alpha = opacity * mix(1.0, smoothstep(0.0, 1.4, fromRim), gap);
  vec3 fill = colours[max(int(value) - 1, 0)];
  colour = vec4(fill * alpha, alpha);
}`

interface Drawn {
  program: WebGLProgram
  mesh: WebGLVertexArrayObject
  triangles: WebGLBuffer
  texture: WebGLTexture
}

export function createCellLayer(id: string, geometry: CellGeometry): CellLayer {
  let values = new Uint8Array(geometry.count)
  let changed = true
  let visible = true
  let corners = 0
  let drawn: Drawn | null = null
  return {
    id,
    type: 'custom',
    renderingMode: '2d',
    setValues: (next) => {
      values = new Uint8Array(next)
      changed = true
    },
    setVisible: (next) => {
      visible = next
    },
    onAdd: (_map, gl) => {
      drawn = prepare(gl, geometry)
      changed = true
    },
    onRemove: () => {
      drawn = null
    },
    render: (gl, { defaultProjectionData }) => {
      if (!drawn || !visible) return
      if (changed) corners = upload(gl, drawn, values)
      changed = false
      if (corners === 0) return
      gl.useProgram(drawn.program)
      const matrix = movedTo(defaultProjectionData.mainMatrix, geometry.origin)
      gl.uniformMatrix4fv(gl.getUniformLocation(drawn.program, 'matrix'), false, matrix)
      gl.activeTexture(gl.TEXTURE0)
      gl.bindTexture(gl.TEXTURE_2D, drawn.texture)
      gl.bindVertexArray(drawn.mesh)
      gl.enable(gl.BLEND)
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
      gl.disable(gl.DEPTH_TEST)
      gl.disable(gl.STENCIL_TEST)
      gl.drawElements(gl.TRIANGLES, corners, gl.UNSIGNED_INT, 0)
      gl.bindVertexArray(null)
    },
  }
}

/** The map's matrix, moved in double precision before it becomes 32 bits: no trembling when zoomed in. */
function movedTo(matrix: ArrayLike<number>, [x, y]: readonly [number, number]): Float32Array {
  const moved = Float64Array.from(matrix)
  for (let row = 0; row < 4; row++) moved[12 + row] = matrix[row] * x + matrix[4 + row] * y + matrix[12 + row]
  return Float32Array.from(moved)
}

function prepare(gl: WebGL2RenderingContext, geometry: CellGeometry): Drawn {
  const program = gl.createProgram()
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, vertexSource],
    [gl.FRAGMENT_SHADER, fragmentSource],
  ] as const) {
    const shader = gl.createShader(kind)
    if (!shader) throw new Error('the map’s drawing context is lost')
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
  }
  gl.linkProgram(program)
  gl.useProgram(program)
  gl.uniform3fv(gl.getUniformLocation(program, 'colours'), ramp.flatMap(rgb))
  gl.uniform1f(gl.getUniformLocation(program, 'opacity'), fillOpacity)
  gl.uniform1i(gl.getUniformLocation(program, 'values'), 0)
  const mesh = gl.createVertexArray()
  gl.bindVertexArray(mesh)
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer())
  gl.bufferData(gl.ARRAY_BUFFER, geometry.vertices, gl.STATIC_DRAW)
  gl.enableVertexAttribArray(0)
  gl.vertexAttribPointer(0, 3, gl.FLOAT, false, 0, 0)
  const triangles = gl.createBuffer()
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, triangles)
  gl.bindVertexArray(null)
  return { program, mesh, triangles, texture: gl.createTexture() }
}

/** Sends the values and the triangles of the cells that have one; returns how many corners to draw. */
function upload(gl: WebGL2RenderingContext, { mesh, texture }: Drawn, values: Uint8Array): number {
  const height = Math.ceil(values.length / textureWidth)
  const padded = new Uint8Array(textureWidth * height)
  padded.set(values)
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1)
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false)
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false)
  const [format, kind] = [gl.RED_INTEGER, gl.UNSIGNED_BYTE]
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8UI, textureWidth, height, 0, format, kind, padded)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
  const triangles = cellTriangles(values)
  gl.bindVertexArray(mesh)
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, triangles, gl.DYNAMIC_DRAW)
  gl.bindVertexArray(null)
  return triangles.length
}
