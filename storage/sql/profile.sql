-- name: get_presented
SELECT item, digest FROM presented;

-- name: set_presented!
INSERT INTO presented (item, digest) VALUES (:item, :digest)
ON CONFLICT (item) DO UPDATE SET digest = excluded.digest;
