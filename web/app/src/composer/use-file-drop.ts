import { type DragEvent, useState } from "react";

/** Props that make an element take a dropped file; text that is dropped stays the browser's business. */
export function useFileDrop(onFile: (file: File) => void) {
  const [hovering, setHovering] = useState(false);
  const dropTarget = {
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      setHovering(true);
    },
    onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setHovering(false);
    },
    onDrop(event: DragEvent) {
      setHovering(false);
      const [file] = event.dataTransfer.files;
      if (!file) return;
      event.preventDefault();
      onFile(file);
    },
  };
  return { hovering, dropTarget };
}
