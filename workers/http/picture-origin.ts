/** Where a picture came from: the isolate or the edge's cache, storage, or it was drawn for this request. */
export type Origin = "HIT" | "STORED" | "MISS";
