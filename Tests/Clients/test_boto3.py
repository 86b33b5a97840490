"""Every call there is through boto3, which checks what it sends and reads what comes back by AWS's
own models."""

import glob
import json
import os
import re
import unittest
from unittest import mock

from calls_of_iam import CallsOfIAM
from calls_of_others import CallsOfOthers
from server import Server

MODELS = os.path.join(os.path.dirname(__file__), "../DomainTests/Fixtures/*-20*.json")


class EveryCall(CallsOfIAM, CallsOfOthers, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server().__enter__()
        cls.addClassCleanup(cls.server.__exit__)
        environment = mock.patch.dict(os.environ, cls.server.environment, clear=True)
        environment.start()
        cls.addClassCleanup(environment.stop)
        import boto3

        cls.session = boto3.session.Session()
        cls.called = set()

    def client(self, service, **more):
        client = self.session.client(service, endpoint_url=self.server.url, **more)

        def note(model, **_):
            type(self).called.add((service, model.name))

        client.meta.events.register("after-call", note)
        self.addCleanup(client.close)
        return client

    def test_z_nothing_was_left_out(self):
        for path in glob.glob(MODELS):
            service = re.sub(r"-20[-0-9]+\.json$", "", os.path.basename(path))
            with open(path) as model:
                operations = set(json.load(model)["operations"])
            called = {name for of, name in self.called if of == service}
            self.assertEqual(operations - called, set(), service)


if __name__ == "__main__":
    unittest.main()
